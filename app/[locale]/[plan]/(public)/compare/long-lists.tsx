import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { undivided } from '@/lib/status/year-sheet.rules'

/** How long lists of actions are shown: which one an address asks for whole, and the address that asks for another one. */
export type LongLists = { whole: string; href: (list: string) => string }

const atFirst = 50

/** What of a list is shown: all of it, unless it is long and not the one that is asked for. */
export const shownOf = (numbers: string[], list: string, { whole }: LongLists): string[] =>
  numbers.length <= undivided || whole === list ? numbers : numbers.slice(0, atFirst)

/** The way to the whole list, below its beginning. */
export function WholeList({ locale, numbers, list, lists }: { locale: Locale; numbers: string[]; list: string; lists: LongLists }) {
  const shown = shownOf(numbers, list, lists).length
  if (shown === numbers.length) return null
  return (
    <p className="mt-2 text-base">
      <a href={lists.href(list)}>{getTranslator(locale, 'strip')('allActions', { shown: String(shown), count: numbers.length })}</a>
    </p>
  )
}
