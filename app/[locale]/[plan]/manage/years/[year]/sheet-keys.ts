import type { Locale } from '@/lib/locale'
import { arrivalIn, elementOf, nextToDo, waits } from './row-focus'
import type { RowQueue } from './row-queue'
import type { Landing } from './shortcuts/landing'
import type { Shortcut } from './shortcuts/shortcut'

/** Where keys lead in a sheet. `order`: the rows that one may write, as they are shown. */
export function sheetKeys(queue: RowQueue, landing: Landing, locale: Locale, order: readonly string[]) {
  const at = (id: string) => document.getElementById(id)
  const arriveAt = (number: string | undefined, letter: boolean) =>
    number !== undefined && landing.bring(at(arrivalIn(queue.row(number))), { letter })
  const focusAfter = (number: string) => {
    const next = nextToDo(order, number, (candidate) => waits(queue.row(candidate)))
    if (next === null) at('progress')?.focus()
    else arriveAt(next, false)
  }
  const run = (shortcut: Shortcut, number: string, letter: boolean) => {
    const place = order.indexOf(number)
    // a row that cannot be written has none of these
    if (place < 0) return
    // what is confirmed already stays so
    if (shortcut === 'confirm') return queue.row(number).confirmed ? focusAfter(number) : at(`confirm-${number}`)?.click()
    if (shortcut === 'next') return arriveAt(order[place + 1], letter)
    if (shortcut === 'previous') return arriveAt(order[place - 1], letter)
    if (shortcut === 'status') return arriveAt(number, letter)
    return landing.bring(at(shortcut === 'note' ? elementOf('noteNl', number, locale) : `confirm-${number}`), { letter })
  }
  return { focusAfter, run }
}
