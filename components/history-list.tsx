import { dayOf, lastDayOf } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/rules'
import type { HistoryLine } from '@/lib/status/history/rules'
import { OrganisationName } from './organisation-name'

type Props = {
  locale: Locale
  lines: HistoryLine[]
  /** Who supplied the entry of a year. */
  reporter: (year: number) => { names: DatedName[] } | null
}

/** The public history: day, organisation and the change between confirmed states. No person is ever named (rule 15). */
export function HistoryList({ locale, lines, reporter }: Props) {
  const t = getTranslator(locale, 'action')
  const status = getTranslator(locale, 'status')
  const name = (state: HistoryLine['state']) => status(`${state}.label`).toLowerCase()
  return (
    <ol className="text-base">
      {lines.map(({ at, year, state, before }) => {
        const organisation = reporter(year)
        return (
          <li key={`${at.getTime()} ${year}`} className="grid gap-x-6 border-grey-200 border-b py-2 sm:grid-cols-[9rem_1fr]">
            <time dateTime={dayOf(at)} className="text-quiet">
              {formatDate(at, locale)}
            </time>
            <div>
              <p>
                {before && before.year === year
                  ? t('corrected', { year: String(year), from: name(before.state), to: name(state) })
                  : before
                    ? t('reported', { year: String(year), to: name(state), before: String(before.year), from: name(before.state) })
                    : t('firstReported', { year: String(year), to: name(state) })}
              </p>
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
