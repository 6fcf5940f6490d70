/** The focus was just brought to a field, and the person may not have noticed: they may go on typing. */
export type Arrival = {
  /** What brought it: a key pressed in the middle of a text, a letter that is a shortcut, or anything else. */
  from: 'text' | 'letter' | 'elsewhere'
  /** They typed on, where nothing can be typed. */
  strayed: boolean
  /** When they last pressed a key, in milliseconds. */
  at: number
}

type Pressed = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; repeat: boolean; timeStamp: number }

/** Keys that follow each other faster than this belong to one text, in milliseconds. */
const pause = 600

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']

/**
 * What a key means at the field where the focus just arrived: it `strays` and must do nothing, it `waits` for the next key, or the person
 * is `aware` of where they are. `command`: the key is a shortcut that they switched on.
 */
export function meaningOf(pressed: Pressed, command: boolean, { from, strayed, at }: Arrival): 'strays' | 'waits' | 'aware' {
  const { key, ctrlKey, altKey, metaKey, repeat } = pressed
  if (modifiers.includes(key)) return 'waits'
  if (ctrlKey || altKey || metaKey) return 'aware'
  const inOneGo = pressed.timeStamp - at < pause
  const goesOn = inOneGo && from === 'text'
  // a space chooses a radio button, opens a list and presses a button
  if (key === ' ') return strayed || repeat || (inOneGo && from !== 'elsewhere') ? 'strays' : 'aware'
  if (key === 'Enter') return strayed || repeat || goesOn ? 'strays' : 'aware'
  if (command && !goesOn) return 'aware'
  // a letter, or one that is still being put together: it would choose in a list
  return key.length === 1 || key === 'Dead' || key === 'Process' ? 'strays' : 'aware'
}
