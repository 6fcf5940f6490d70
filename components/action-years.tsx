import { type ReactNode, useId } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { StripYear } from '@/lib/status/strip/rules'
import { ActionTitle, type TitledAction } from './action-title'
import { StatusTag } from './status-tag'

type Props<A extends TitledAction> = {
  locale: Locale
  caption: string
  /** The columns, the oldest first. */
  years: number[]
  actions: { action: A; strip: StripYear[]; below?: ReactNode }[]
  href: (action: A) => string
}

/**
 * Actions × years. A real table; on a phone each action is a block with its years below each other, and it stays a table for those who
 * hear it: browsers no longer take that from how it looks. Laid out by `app/tables.css`: with ten years it has hundreds of cells.
 */
export function ActionYears<A extends TitledAction>({ locale, caption, years, actions, href }: Props<A>) {
  const t = getTranslator(locale, 'strip')
  const id = useId()
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <figure aria-labelledby={id} tabIndex={0} className="relative overflow-x-auto">
      <table className="action-years">
        <caption id={id} className="sr-only">
          {caption}
        </caption>
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
          {actions.map(({ action, strip, below }) => (
            <tr key={action.number}>
              <th scope="row">
                <span className="flex gap-2">
                  <span className="w-7 shrink-0 font-semibold text-quiet tabular-nums">{action.number}</span>
                  <span>
                    <ActionTitle locale={locale} action={action} href={href(action)} />
                    {below && <span className="block text-quiet text-sm">{below}</span>}
                  </span>
                </span>
              </th>
              {strip.map((one) => (
                <td key={one.year} data-year={one.year}>
                  <YearState locale={locale} year={one} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
  )
}

/** The state of a year, or why there is none. */
export function YearState({ locale, year }: { locale: Locale; year: StripYear }) {
  if (year.state) return <StatusTag locale={locale} state={year.state} />
  return <span className="text-quiet">{getTranslator(locale, 'strip')(year.absence)}</span>
}
