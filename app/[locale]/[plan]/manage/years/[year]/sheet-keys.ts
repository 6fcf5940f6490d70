import { flushSync } from 'react-dom'
import type { Locale } from '@/lib/locale'
import type { OpenRow } from './opened/open-row'
import { isList, reveal } from './opened/reveal'
import { arrivalIn, elementOf, nextToDo, waits } from './row-focus'
import type { RowQueue } from './row-queue'
import type { Landing } from './shortcuts/landing'
import type { Shortcut } from './shortcuts/shortcut'

type Desk = { queue: RowQueue; landing: Landing; opened: OpenRow; locale: Locale }

/** Where keys lead in a sheet. `order`: the rows that one may write, as they are shown. */
export function sheetKeys({ queue, landing, opened, locale }: Desk, order: readonly string[]) {
  const at = (id: string) => document.getElementById(id)
  // in a list the fields of a closed row cannot be seen
  const bring = (number: string, id: string, letter: boolean) => {
    if (isList()) reveal(opened, number)
    landing.bring(at(id), { letter })
  }
  const arriveAt = (number: string | undefined, letter: boolean) => {
    if (number === undefined) return
    bring(number, arrivalIn(queue.row(number)), letter)
  }
  const after = (number: string) => nextToDo(order, number, (candidate) => waits(queue.row(candidate)))
  const focusAfter = (number: string) => {
    const next = after(number)
    if (next === null) at('progress')?.focus()
    else arriveAt(next, false)
  }
  const goOn = (number: string) => {
    const next = after(number)
    flushSync(() => opened.set(next, performance.now()))
    if (next === null) return at('progress')?.focus()
    landing.bring(at(`open-${next}`))
    at(`action-${next}`)?.scrollIntoView({ block: 'start' })
  }
  const run = (shortcut: Shortcut, number: string, letter: boolean) => {
    const index = order.indexOf(number)
    // a row that cannot be written has none of these
    if (index < 0) return
    // what is confirmed already stays so
    if (shortcut === 'confirm') return queue.row(number).confirmed ? focusAfter(number) : at(`confirm-${number}`)?.click()
    if (shortcut === 'next') return arriveAt(order[index + 1], letter)
    if (shortcut === 'previous') return arriveAt(order[index - 1], letter)
    if (shortcut === 'status') return arriveAt(number, letter)
    return bring(number, shortcut === 'note' ? elementOf('noteNl', number, locale) : `confirm-${number}`, letter)
  }
  return { focusAfter, goOn, run }
}
