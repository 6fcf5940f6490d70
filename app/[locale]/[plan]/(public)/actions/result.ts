import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ListQuery } from '@/lib/status/action-list.schema'
import type { Tally } from '@/lib/status/ledger.rules'

type Result = {
  locale: Locale
  /** How many actions the list shows. */
  count: number
  query: ListQuery
  /** The counts of the year; null when it is not public. */
  whole: Tally | null
  /** All actions of the plan. */
  total: number
  filtered: boolean
}

/** How many actions are shown, of how many, and in which year: a number never appears without its denominator. */
export function resultInWords({ locale, count, query, whole, total, filtered }: Result): string {
  const t = getTranslator(locale, 'actions')
  const year = String(query.year ?? '')
  if (query.status === 'left-earlier' && whole) return `${t('resultLeft', { count, total: String(total), year })}.`
  if (query.status === 'closed' && whole) return `${t('resultClosed', { count, total: String(total), year })}.`
  if (whole) return `${filtered ? t('resultInYear', { count, total: String(whole.total), year }) : t('allInYear', { count, year })}.`
  return `${filtered ? t('result', { count, total: String(total) }) : t('allActions', { count })}.`
}
