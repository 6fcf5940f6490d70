import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import { StateBar } from '../charts/state-bar'
import { LocalisedText } from '../site/localised-text'
import { RealisedLink } from '../status/realised-link'

export type CountedGoal = {
  code: string
  nameNl: string | null
  nameEn: string | null
  /** How many actions serve it. */
  count: number
  /** The states of these in the year that is shown; null when no year is public. */
  tally: Tally | null
  href: string
  list: string
  /** The list of those that are realised in that year. */
  realisedHref: string
}

/** The goals of the plan, each with its bar, on one scale, and the number of actions that serve it. */
export function GoalList({ locale, goals }: { locale: Locale; goals: CountedGoal[] }) {
  const t = getTranslator(locale, 'figures')
  const counted = goals.some(({ count }) => count > 0)
  const scale = Math.max(1, ...goals.map(({ count }) => count))
  return (
    <ol className="grid text-base">
      {goals.map(({ code, nameNl, nameEn, count, tally, href, list, realisedHref }) => (
        <li
          key={code}
          className={`grid grid-cols-[1.5rem_1fr] items-center gap-x-2 gap-y-1.5 border-grey-200 border-b py-2 ${counted ? 'sm:grid-cols-[1.5rem_1fr_15rem] lg:grid-cols-[1.5rem_1fr_24rem]' : ''}`}
        >
          <span className="font-bold text-quiet">{code.toUpperCase()}</span>
          <span>
            <a href={href} className="ink-link">
              <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
            </a>
          </span>
          <span className="empty:hidden max-sm:col-start-2">
            {tally && tally.total > 0 ? (
              <span className="grid gap-1 text-quiet text-sm leading-tight">
                <StateBar locale={locale} heading={code} counts={tally.counts} scale={scale} height={12} />
                <span className="flex justify-between gap-x-3">
                  <RealisedLink locale={locale} tally={tally} href={realisedHref} />
                  <a href={list} className="ink-link">
                    {t('actionCount', { count })}
                  </a>
                </span>
              </span>
            ) : (
              count > 0 && (
                <a href={list} className="ink-link text-base">
                  {t('actionCount', { count })}
                </a>
              )
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
