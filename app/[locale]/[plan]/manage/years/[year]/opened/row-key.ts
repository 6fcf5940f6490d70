type Pressed = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean }

/** Where the focus is in a row: on its head, in a text or a list, or on anything else. */
export type FocusedPart = 'head' | 'typing' | 'control'

/** What a key does that works as in a spreadsheet. None of them changes anything; Enter opens and closes, as on every button. */
export type RowKey = 'down' | 'up' | 'close'

/** Arrows go from head to head. Escape closes, but not out of a text or a list: there it is that of the field. */
export function rowKeyOf({ key, ctrlKey, altKey, metaKey, shiftKey }: Pressed, place: FocusedPart): RowKey | null {
  if (ctrlKey || altKey || metaKey || shiftKey || place === 'typing') return null
  if (key === 'Escape') return 'close'
  if (place !== 'head') return null
  return key === 'ArrowDown' ? 'down' : key === 'ArrowUp' ? 'up' : null
}
