import type { ReactNode } from 'react'
import { ActionTitle, type TitledAction } from '@/components/action/action-title'
import { OutcomeMark, type Told, toldAnchor } from '@/components/report/outcome-mark'
import { LocalisedText } from '@/components/site/localised-text'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import {
  actionsByOutcome,
  obstacleSentence,
  obstaclesIn,
  outcomeSentence,
  type SnapshotDifference,
} from '@/lib/report/year-comparison.rules'
import { type LongLists, shownOf, WholeList } from './long-lists'

type Titled = { titleNl: string | null; titleEn: string | null }

type Props = {
  locale: Locale
  difference: SnapshotDifference
  /** The title of an action, its page, and what is said below it. */
  action: (number: string) => { title: TitledAction; href: string; below: ReactNode }
  obstacle: (slug: string) => { title: Titled; href: string }
  lists: LongLists
}

/** What became of the actions and the obstacles, in sentences that name each of them. */
export function OutcomeList({ locale, difference, action, obstacle, lists }: Props) {
  const t = getTranslator(locale, 'compare')
  const told = actionsByOutcome(difference)
  const { opened, resolved } = obstaclesIn(difference)
  if (told.length + opened.length + resolved.length === 0) return <p>{t('noOutcome')}</p>
  return (
    <ul className="grid gap-3">
      {told.map(({ outcome, numbers }) => (
        <Line
          key={outcome}
          of={outcome}
          sentence={outcomeSentence(outcome, numbers.length, locale)}
          more={<WholeList locale={locale} numbers={numbers} list={toldAnchor(outcome)} lists={lists} />}
        >
          {shownOf(numbers, toldAnchor(outcome), lists).map((number) => (
            <li key={number} className="flex gap-2">
              <span className="w-6 shrink-0 text-quiet tabular-nums">{number}</span>
              <div>
                <ActionTitle locale={locale} action={action(number).title} href={action(number).href} />
                {action(number).below}
              </div>
            </li>
          ))}
        </Line>
      ))}
      {[{ slugs: opened, became: 'opened' } as const, { slugs: resolved, became: 'resolved' } as const]
        .filter(({ slugs }) => slugs.length > 0)
        .map(({ slugs, became }) => (
          <Line key={became} of={became} sentence={obstacleSentence(became, slugs.length, locale)}>
            {slugs.map((slug) => (
              <li key={slug}>
                <a href={obstacle(slug).href} className="ink-link">
                  <LocalisedText locale={locale} nl={obstacle(slug).title.titleNl} en={obstacle(slug).title.titleEn} />
                </a>
              </li>
            ))}
          </Line>
        ))}
    </ul>
  )
}

function Line({ of, sentence, more, children }: { of: Told; sentence: string; more?: ReactNode; children: ReactNode }) {
  return (
    <li id={toldAnchor(of)} className="flex gap-2 border-grey-200 border-b pb-3">
      <span className="mt-px w-6 shrink-0">
        <OutcomeMark of={of} />
      </span>
      <div className="grow">
        <p className="break-after-avoid font-semibold">{sentence}</p>
        <ul className="mt-1 grid gap-x-8 gap-y-1 text-base md:grid-cols-2">{children}</ul>
        {more}
      </div>
    </li>
  )
}
