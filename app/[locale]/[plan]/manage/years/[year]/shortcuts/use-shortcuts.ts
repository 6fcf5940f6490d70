import { useEffect, useState } from 'react'
import { type Landing, typedIn } from './landing'
import { type Shortcut, shortcutOf } from './shortcut'

const keyOf = (me: string) => `koers/letters/${me}`

/** Whether this person switched letters on in this browser; off until they do, and in a browser that keeps nothing. */
export function useLetters(me: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false)
  useEffect(() => setOn(read(me)), [me])
  return [
    on,
    (next) => {
      setOn(next)
      try {
        localStorage.setItem(keyOf(me), next ? 'on' : 'off')
      } catch {
        // a private window may refuse: the choice then holds as long as the page
      }
    },
  ]
}

function read(me: string): boolean {
  try {
    return localStorage.getItem(keyOf(me)) === 'on'
  } catch {
    return false
  }
}

/** `letter`: a key without another one. */
type Run = (shortcut: Shortcut, number: string, letter: boolean) => void

/** Listens to keys inside a row, and nowhere else: with a key held always, letters for those who switched them on (WCAG 2.1.4). */
export function useShortcuts(letters: boolean, landing: Landing, run: Run): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return
      const row = target.closest('tr[id^="action-"]')
      const shortcut = row && shortcutOf({ ...keysOf(event), typing: target.matches(`${typedIn}, select`) }, letters)
      if (landing.strays(event, shortcut !== null)) return event.preventDefault()
      if (!row || !shortcut) return
      event.preventDefault()
      // a key that is held down would run through the rows unseen
      if (!event.repeat) run(shortcut, row.id.slice('action-'.length), !event.ctrlKey)
    }
    // some browsers press with the space that comes up, whatever became of it going down
    const release = (event: KeyboardEvent) => {
      if (event.key === ' ' && landing.hasStrayed(event.target)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('keyup', release)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('keyup', release)
    }
  }, [letters, landing, run])
}

const keysOf = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) => ({ key, ctrlKey, altKey, metaKey, shiftKey })
