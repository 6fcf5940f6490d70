/** What a key does in the row that has the focus. */
export type Shortcut = 'confirm' | 'button' | 'status' | 'note' | 'next' | 'previous'

type Pressed = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean; typing: boolean }

/** Keys alone, for those who switched them on. None of them changes anything: a letter may be the beginning of a text (WCAG 2.1.4). */
const letters: Record<string, Shortcut> = { c: 'button', s: 'status', n: 'note', j: 'next', k: 'previous' }
/** With a modifier key held: these work everywhere, and while one types. */
const held: Record<string, Shortcut> = { Enter: 'confirm', ArrowDown: 'next', ArrowUp: 'previous' }

/** The shortcuts as the help lists them: the one that always works, and the letter. */
export const shortcutKeys: { shortcut: Shortcut; always: string | null; letter: string | null }[] = [
  { shortcut: 'confirm', always: 'Ctrl + Enter', letter: null },
  { shortcut: 'next', always: 'Ctrl + Alt + ↓', letter: 'J' },
  { shortcut: 'previous', always: 'Ctrl + Alt + ↑', letter: 'K' },
  { shortcut: 'status', always: null, letter: 'S' },
  { shortcut: 'note', always: null, letter: 'N' },
  { shortcut: 'button', always: null, letter: 'C' },
]

/** Null when the key is the browser's, or a letter that somebody types or did not switch on. */
export function shortcutOf({ key, ctrlKey, altKey, metaKey, shiftKey, typing }: Pressed, lettersOn: boolean): Shortcut | null {
  if (metaKey || shiftKey) return null
  if (!ctrlKey && !altKey) return typing || !lettersOn ? null : (letters[key.toLowerCase()] ?? null)
  const wants = held[key]
  if (!ctrlKey || !wants) return null
  return (wants === 'confirm') === altKey ? null : wants
}
