import type { ReactNode } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { stateToSlug } from '@/lib/status/status.rules'
import { rowsOfPart, undivided } from '@/lib/status/year-sheet.rules'
import type { StripYear } from '@/lib/status/year-strip.rules'
import { StateSigns } from '../status/state-signs'
import { StatusTag } from '../status/status-tag'
import { ActionTitle, type TitledAction } from './action-title'

type Props<A extends TitledAction> = {
  locale: Locale
  caption: string
  /** The columns, the oldest first. */
  years: number[]
  actions: { action: A; strip: StripYear[]; below?: ReactNode }[]
  href: (action: A) => string
  /** Where all of them are, in parts, when they are too many for one page. */
  list: string
}

/**
 * Actions × years: a row of signs in which the flow is seen, with the word of the newest year; what each sign means is said below. A real table:
 * every sign has its word for those who hear it. On a phone the signs come below the title. Laid out by `app/tables.css`.
 */
export function ActionYears<A extends TitledAction>({ locale, caption, years, actions, href, list }: Props<A>) {
  const t = getTranslator(locale, 'strip')
  const shown = actions.length > undivided ? actions.slice(0, rowsOfPart) : actions
  const seen = shown.flatMap(({ strip }) => strip.flatMap(({ state }) => state ?? []))
  return (
    <div>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <figure aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
        <table className="action-years">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('action')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ action, strip, below }) => (
              <tr key={action.number}>
                <th scope="row">
                  <div className="flex gap-2">
                    <span className="w-7 shrink-0 font-semibold text-quiet tabular-nums">{action.number}</span>
                    <div className="grow">
                      <ActionTitle locale={locale} action={action} href={href(action)} />
                      {below && <div className="text-quiet text-sm">{below}</div>}
                    </div>
                  </div>
                </th>
                {strip.map((one, place) => (
                  <td key={one.year} data-year={one.year}>
                    {place === strip.length - 1 ? <YearState locale={locale} year={one} /> : <YearSign locale={locale} year={one} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      {shown.length < actions.length && (
        <p className="mt-3">
          <a href={list}>{t('allActions', { shown: String(shown.length), count: actions.length })}</a>
        </p>
      )}
      <div className="mt-3">
        <StateSigns locale={locale} states={seen} />
      </div>
    </div>
  )
}

/** The state of a year, or why there is none. */
export function YearState({ locale, year }: { locale: Locale; year: StripYear }) {
  if (year.state) return <StatusTag locale={locale} state={year.state} />
  return <span className="state-absent text-quiet">{getTranslator(locale, 'strip')(year.absence)}</span>
}

/** The same as a sign: its word is there for those who hear it or point at it. */
function YearSign({ locale, year }: { locale: Locale; year: StripYear }) {
  const word = year.state ? getTranslator(locale, 'status')(`${year.state}.label`) : getTranslator(locale, 'strip')(year.absence)
  const look = year.state ? `state-mark state-${stateToSlug(year.state)}` : 'state-none'
  return (
    <span className={look} title={word}>
      <span className="sr-only">{word}</span>
    </span>
  )
}
