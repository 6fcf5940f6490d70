import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/locale'
import { elementOf } from '../row-focus'
import { type Shortcut, shortcutOf } from './shortcut'

const keyOf = (me: string) => `koers/shortcuts/${me}`

/** Whether this person wants shortcuts in this browser; a browser that keeps nothing offers them each time. */
export function useWish(me: string, ready: boolean): [boolean, (wish: boolean) => void] {
  const [wish, setWish] = useState(false)
  useEffect(() => {
    if (ready) setWish(read(me))
  }, [me, ready])
  return [
    wish,
    (next) => {
      setWish(next)
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
    return localStorage.getItem(keyOf(me)) !== 'off'
  } catch {
    return true
  }
}

/** Listens to keys inside a row, and nowhere else (WCAG 2.1.4). */
export function useShortcuts(on: boolean, locale: Locale, isConfirmed: (number: string) => boolean): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return
      const row = target.closest('tr[id^="action-"]')
      const shortcut = row && shortcutOf({ ...keysOf(event), typing: target.matches(typedIn) })
      if (!row || !shortcut) return
      event.preventDefault()
      // a key that is held down would run through the rows unseen
      if (!event.repeat) run(shortcut, row.id.slice('action-'.length), locale, isConfirmed)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, locale, isConfirmed])
}

const typedIn = 'textarea, select, input:not([type="radio"], [type="checkbox"])'

const keysOf = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) => ({ key, ctrlKey, altKey, metaKey, shiftKey })

function run(shortcut: Shortcut, number: string, locale: Locale, isConfirmed: (number: string) => boolean): void {
  const button = document.getElementById(`confirm-${number}`)
  if (shortcut === 'confirm' && !isConfirmed(number)) button?.click()
  else target(shortcut, number, locale, button)?.focus()
}

/** Where a key leads. What is confirmed already stays so: its button, which would take that back, only gets the focus. */
function target(shortcut: Shortcut, number: string, locale: Locale, button: HTMLElement | null): HTMLElement | null | undefined {
  if (shortcut === 'confirm') return button
  if (shortcut === 'status') return document.getElementById(elementOf('status', number, locale))
  if (shortcut === 'note') return document.getElementById(elementOf('noteNl', number, locale))
  const buttons = [...document.querySelectorAll<HTMLElement>('[id^="confirm-"]')]
  const place = button ? buttons.indexOf(button) : -1
  return place < 0 ? null : buttons[place + (shortcut === 'next' ? 1 : -1)]
}
