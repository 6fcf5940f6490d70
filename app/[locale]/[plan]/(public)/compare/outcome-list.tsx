import type { ReactNode } from 'react'
import { LocalisedText } from '@/components/localised-text'
import { StateMark } from '@/components/state-mark'
import { Icon } from '@/components/ui/icon'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { actionsByOutcome, type Difference, type Outcome, obstaclesIn } from '@/lib/report/comparison/rules'
import { obstacleSentence, outcomeSentence } from '@/lib/report/comparison/sentence/rules'
import { type ClosingState, closingStates } from '@/lib/status/rules'

type Told = Outcome | 'opened' | 'resolved'

/** The sign before each sentence: that of the state the actions are in now, or one of its own where they are in several. */
const marks: Record<Exclude<Told, ClosingState>, ReactNode> = {
  realised: <StateMark state="REALISED" />,
  started: <StateMark state="BEING_LAUNCHED" />,
  advanced: <StateMark state="BEING_IMPLEMENTED" />,
  movedBack: <Icon name="arrow-right" className="rotate-180" />,
  left: <Icon name="minus" />,
  added: <Icon name="arrow-right" />,
  heardOf: <Icon name="info" />,
  silent: <StateMark state="NOT_REPORTED" />,
  opened: <Icon name="warning" />,
  resolved: <Icon name="circle-check" />,
}

/** A closing state has its own mark. */
const isClosingState = (told: Told): told is ClosingState => closingStates.some((state) => state === told)
const markOf = (told: Told) => (isClosingState(told) ? <StateMark state={told} /> : marks[told])

type Titled = { titleNl: string | null; titleEn: string | null }

type Props = {
  locale: Locale
  difference: Difference
  action: (number: string) => string
  obstacle: (slug: string) => { title: Titled; href: string }
}

/** What became of the actions and the obstacles, in sentences that name each of them. */
export function OutcomeList({ locale, difference, action, obstacle }: Props) {
  const t = getTranslator(locale, 'compare')
  const told = actionsByOutcome(difference)
  const { opened, resolved } = obstaclesIn(difference)
  if (told.length + opened.length + resolved.length === 0) return <p>{t('noOutcome')}</p>
  return (
    <ul className="grid gap-3">
      {told.map(({ outcome, numbers }) => (
        <Line key={outcome} mark={markOf(outcome)} sentence={outcomeSentence(outcome, numbers.length, locale)}>
          {t('actions', { count: numbers.length })}{' '}
          {numbers.map((number, place) => (
            <span key={number}>
              {place > 0 && ', '}
              <a href={action(number)}>{number}</a>
            </span>
          ))}
        </Line>
      ))}
      {[{ slugs: opened, became: 'opened' } as const, { slugs: resolved, became: 'resolved' } as const]
        .filter(({ slugs }) => slugs.length > 0)
        .map(({ slugs, became }) => (
          <Line key={became} mark={markOf(became)} sentence={obstacleSentence(became, slugs.length, locale)}>
            {slugs.map((slug, place) => (
              <span key={slug}>
                {place > 0 && '; '}
                <a href={obstacle(slug).href}>
                  <LocalisedText locale={locale} nl={obstacle(slug).title.titleNl} en={obstacle(slug).title.titleEn} />
                </a>
              </span>
            ))}
          </Line>
        ))}
    </ul>
  )
}

function Line({ mark, sentence, children }: { mark: ReactNode; sentence: string; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <span className="mt-px w-5 shrink-0">{mark}</span>
      <div className="max-w-text">
        <p>{sentence}</p>
        <p className="text-base">{children}</p>
      </div>
    </li>
  )
}
