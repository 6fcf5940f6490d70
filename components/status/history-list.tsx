import { dayOf, lastDayOf } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/organisation.rules'
import type { CountState } from '@/lib/status/status.rules'
import type { HistoryLine } from '@/lib/status/status-history.rules'
import { OrganisationName } from '../plan/organisation-name'

type Props = {
  locale: Locale
  lines: HistoryLine[]
  /** Who supplied the entry of a year, for lines that do not say who reported them. */
  reporter: (year: number) => { names: DatedName[] } | null
}

/** The public history: day, organisation and the change between confirmed states. No person is ever named (rule 15). */
export function HistoryList({ locale, lines, reporter }: Props) {
  const t = getTranslator(locale, 'action')
  const status = getTranslator(locale, 'status')
  const name = (state: CountState) => status(`${state}.label`).toLowerCase()
  const wording = (year: number, state: HistoryLine['state'], before: HistoryLine['before']) => {
    const of = String(year)
    if (state === null) return t('takenBack', { year: of, from: before ? name(before.state) : '' })
    if (!before) return t('firstReported', { year: of, to: name(state) })
    if (before.year === year) return t('corrected', { year: of, from: name(before.state), to: name(state) })
    return t('reported', { year: of, to: name(state), before: String(before.year), from: name(before.state) })
  }
  return (
    <ol className="text-base">
      {lines.map(({ at, year, state, before, reportedBy }) => {
        const organisation = reportedBy === undefined ? reporter(year) : reportedBy
        return (
          <li key={`${at.getTime()} ${year}`} className="grid gap-x-6 border-grey-200 border-b py-2 sm:grid-cols-[9rem_1fr]">
            <time dateTime={dayOf(at)} className="text-quiet">
              {formatDate(at, locale)}
            </time>
            <div>
              <p>{wording(year, state, before)}</p>
              {organisation && (
                <p className="text-quiet text-sm">
                  <OrganisationName locale={locale} names={organisation.names} day={lastDayOf(year)} />
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
