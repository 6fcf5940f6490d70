import type { ReactNode } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Digested } from '@/lib/report/digest.rules'
import { outcomeSentence } from '@/lib/report/year-comparison.rules'
import { ActionTitle, type TitledAction } from '../action/action-title'
import { OutcomeMark, toldAnchor } from './outcome-mark'

type Props<A extends TitledAction> = {
  locale: Locale
  lines: Digested<A>[]
  href: (action: A) => string
  /** What is said below the title of an action. */
  below: (action: A) => ReactNode
  /** The comparison that lists all that changed. */
  comparison: string
}

/** So many titles are read at a glance; the others are one press away. */
const mostTitles = 3

/** What changed most, each as a sentence with the titles of its actions. */
export function ChangeDigest<A extends TitledAction>({ locale, lines, href, below, comparison }: Props<A>) {
  const t = getTranslator(locale, 'changes')
  return (
    <ul className="grid gap-x-8 gap-y-6 md:grid-cols-3">
      {lines.map(({ outcome, actions }) => (
        <li key={outcome} className="border-grey-300 border-t-2 pt-3">
          <p className="flex gap-2 font-semibold leading-snug">
            <span className="w-6 shrink-0">
              <OutcomeMark of={outcome} />
            </span>
            {outcomeSentence(outcome, actions.length, locale)}
          </p>
          <ul className="mt-2 grid gap-1.5 text-base">
            {actions.slice(0, mostTitles).map((action) => (
              <li key={action.number} className="flex gap-2 leading-snug">
                <span className="w-6 shrink-0 text-quiet tabular-nums">{action.number}</span>
                <div>
                  <ActionTitle locale={locale} action={action} href={href(action)} />
                  {below(action)}
                </div>
              </li>
            ))}
            {actions.length > mostTitles && (
              <li className="pl-8">
                <a href={`${comparison}#${toldAnchor(outcome)}`}>{t('andMore', { count: actions.length - mostTitles })}</a>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  )
}
