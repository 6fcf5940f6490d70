import { parseYear } from '@/lib/params'
import { yearToShow } from '@/lib/status/action-list.rules'
import type { SearchParams } from '@/lib/status/action-list.schema'
import type { LedgerYear } from '@/lib/status/ledger.rules'

/** The year that an address asks for, else the one that is shown when it names none; undefined when nobody may see it, or it cannot be a year. */
export function askedYear({ year }: SearchParams, years: LedgerYear[]): number | null | undefined {
  if (year === undefined || year === '') return yearToShow(years)
  const asked = parseYear(year)
  return years.some((one) => one.year === asked) ? (asked ?? undefined) : undefined
}
