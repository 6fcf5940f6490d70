/** What a key does in the row that has the focus. */
export type Shortcut = 'confirm' | 'status' | 'note' | 'next' | 'previous'

type Pressed = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean; typing: boolean }

const letters: Record<string, Shortcut> = { c: 'confirm', s: 'status', n: 'note', j: 'next', k: 'previous' }
/** Where one types, a key alone is a letter: there only these, with a key that is held. */
const held: Record<string, Shortcut> = { Enter: 'confirm', ArrowDown: 'next', ArrowUp: 'previous' }

/** The shortcuts as the help lists them: the key alone, and the one that also works while typing. */
export const shortcutKeys: { shortcut: Shortcut; alone: string; typing: string | null }[] = [
  { shortcut: 'confirm', alone: 'C', typing: 'Ctrl + Enter' },
  { shortcut: 'status', alone: 'S', typing: null },
  { shortcut: 'note', alone: 'N', typing: null },
  { shortcut: 'next', alone: 'J', typing: 'Ctrl + Alt + ↓' },
  { shortcut: 'previous', alone: 'K', typing: 'Ctrl + Alt + ↑' },
]

/** Null when the key is the browser's, or a letter that somebody types. */
export function shortcutOf({ key, ctrlKey, altKey, metaKey, shiftKey, typing }: Pressed): Shortcut | null {
  if (metaKey || shiftKey) return null
  if (!ctrlKey && !altKey) return typing ? null : (letters[key.toLowerCase()] ?? null)
  const wants = held[key]
  if (!ctrlKey || !wants) return null
  return (wants === 'confirm') === altKey ? null : wants
}
