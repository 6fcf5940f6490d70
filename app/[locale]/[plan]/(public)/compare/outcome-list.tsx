import { LocalisedText } from '@/components/localised-text'
import { StateMark } from '@/components/state-mark'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { actionsByOutcome, type Difference, type Outcome, obstaclesIn } from '@/lib/report/comparison/rules'
import { obstacleSentence, outcomeSentence } from '@/lib/report/comparison/sentence/rules'
import { type ClosingState, type CountState, closingStates } from '@/lib/status/rules'

/** A closing state has its own mark. */
const marks: Record<Exclude<Outcome, ClosingState>, CountState | undefined> = {
  realised: 'REALISED',
  started: 'BEING_LAUNCHED',
  advanced: 'BEING_IMPLEMENTED',
  movedBack: undefined,
  left: undefined,
  added: undefined,
  heardOf: undefined,
  silent: 'NOT_REPORTED',
}
const markOf = (outcome: Outcome) => closingStates.find((state) => state === outcome) ?? marks[outcome as Exclude<Outcome, ClosingState>]

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
        <Told key={outcome} mark={markOf(outcome)} sentence={outcomeSentence(outcome, numbers.length, locale)}>
          {t('actions', { count: numbers.length })}{' '}
          {numbers.map((number, place) => (
            <span key={number}>
              {place > 0 && ', '}
              <a href={action(number)}>{number}</a>
            </span>
          ))}
        </Told>
      ))}
      {[{ slugs: opened, became: 'opened' } as const, { slugs: resolved, became: 'resolved' } as const]
        .filter(({ slugs }) => slugs.length > 0)
        .map(({ slugs, became }) => (
          <Told key={became} sentence={obstacleSentence(became, slugs.length, locale)}>
            {slugs.map((slug, place) => (
              <span key={slug}>
                {place > 0 && '; '}
                <a href={obstacle(slug).href}>
                  <LocalisedText locale={locale} nl={obstacle(slug).title.titleNl} en={obstacle(slug).title.titleEn} />
                </a>
              </span>
            ))}
          </Told>
        ))}
    </ul>
  )
}

function Told({ mark, sentence, children }: { mark?: CountState; sentence: string; children: React.ReactNode }) {
  return (
    <li className="flex gap-2">
      <span className="mt-px w-5 shrink-0">{mark && <StateMark state={mark} />}</span>
      <div className="max-w-text">
        <p>{sentence}</p>
        <p className="text-base">{children}</p>
      </div>
    </li>
  )
}
