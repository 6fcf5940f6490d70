import { useEffect } from 'react'
import { typedIn } from '../shortcuts/landing'
import type { OpenRow } from './open-row'
import { conceal } from './reveal'
import { type FocusedPart, rowKeyOf } from './row-key'

const head = '[id^="open-"]'

/** Arrows go from row to row where the focus is on the head of one, Escape closes it; and a second press does nothing in what the first one opened. */
export function useRowKeys(opened: OpenRow): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return
      const number = rowOf(target)
      // a box above the sheet closes first
      if (number === null || document.querySelector(':popover-open, dialog[open]')) return
      const key = rowKeyOf(event, placeOf(target))
      if (key === null) return
      if (key !== 'close') {
        event.preventDefault()
        const heads = [...document.querySelectorAll<HTMLElement>(head)]
        return heads[heads.indexOf(target) + (key === 'down' ? 1 : -1)]?.focus()
      }
      if (!opened.is(number)) return
      event.preventDefault()
      conceal(opened, number)
      document.getElementById(`open-${number}`)?.focus()
    }
    const click = (event: MouseEvent) => {
      const number = event.detail > 1 && event.target instanceof Element ? rowOf(event.target) : null
      if (number === null || !opened.isSurprising(number, event.timeStamp)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('click', click, true)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('click', click, true)
    }
  }, [opened])
}

const rowOf = (element: Element): string | null => element.closest('tr[id^="action-"]')?.id.slice('action-'.length) ?? null

const placeOf = (element: Element): FocusedPart =>
  element.matches(head) ? 'head' : element.matches(`${typedIn}, select`) ? 'typing' : 'control'
