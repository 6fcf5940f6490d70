import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { StatusChoice } from '@/lib/status/list/schema'
import { besideWorking, type CountState, type Counts, countStates, furthestFirst } from '@/lib/status/rules'
import { Count } from './charts/count'
import { StateBar } from './charts/state-bar'
import { StateMark } from './state-mark'

type Props = {
  locale: Locale
  /** Of what and when, for those who hear the bar. */
  heading: string
  counts: Counts
  /** The list of the actions behind a number. */
  href: (status: StatusChoice | null) => string
  /** Actions closed in an earlier year. */
  leftEarlier?: number
  /** The states that are known; by default all of them. What a source does not mention is not printed as none. */
  known?: readonly CountState[]
}

/** The counts of one year: the four working states large, the other five in a line below, together N (rule 4). */
export function YearFigures({ locale, heading, counts, href, leftEarlier = 0, known = countStates }: Props) {
  const t = getTranslator(locale, 'status')
  const figures = getTranslator(locale, 'figures')
  return (
    <div className="grid gap-4">
      <StateBar locale={locale} heading={heading} counts={counts} height={36} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
        {furthestFirst.map((state) => (
          <div key={state} className="flex flex-col-reverse justify-end gap-2 border-grey-300 border-t-2 pt-2">
            <dt className="flex items-center gap-2 text-base">
              <StateMark state={state} />
              {t(`${state}.label`)}
            </dt>
            <dd className="font-bold text-4xl tabular-nums leading-tight md:text-5xl">
              <Count locale={locale} value={counts[state]} href={href(state)} what={t(`${state}.label`)} />
            </dd>
          </div>
        ))}
      </dl>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-base">
        {besideWorking
          .filter((state) => known.includes(state))
          .map((state) => (
            <li key={state} className="flex items-center gap-2">
              <StateMark state={state} />
              <span>
                {t(`${state}.label`)} <Count locale={locale} value={counts[state]} href={href(state)} what={t(`${state}.label`)} />
              </span>
            </li>
          ))}
      </ul>
      {leftEarlier > 0 && (
        <p className="text-base text-quiet">
          {figures('leftEarlier')} <Count locale={locale} value={leftEarlier} href={href('left-earlier')} what={figures('leftEarlier')} />
        </p>
      )}
    </div>
  )
}
