import { Section } from '@/components/site/section'
import { type Destination, WentToInList } from '@/components/status/went-to'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { snapshotDifference, transitionsBetween } from '@/lib/report/year-comparison.rules'
import { address } from '@/lib/web/addresses'
import type { LongLists } from './long-lists'
import { OutcomeList } from './outcome-list'
import type { ShownSide } from './shown-side'
import { TransitionLists } from './transition-lists'
import { TransitionTable } from './transition-table'

type Props = { locale: Locale; plan: string; older: ShownSide; newer: ShownSide; lists: LongLists; destinations: Map<string, Destination> }

/** Two sides of which it is known what every action was: in sentences, as a table, and action by action. */
export function ComparedActions({ locale, plan, older, newer, lists, destinations }: Props) {
  const t = getTranslator(locale, 'compare')
  const transitions = transitionsBetween(older.snapshot, newer.snapshot)
  const untitled = { titleNl: null, titleEn: null, titleStatus: null }
  const action = (number: string) => address(locale, plan, ['actions', number])
  const title = (number: string) => newer.titles.get(number) ?? older.titles.get(number) ?? { number, ...untitled }
  const below = (number: string) => <WentToInList locale={locale} entry={destinations.get(number)} year={newer.side.year} href={action} />
  return (
    <>
      <Section id="outcomes" title={t('outcomes')}>
        <OutcomeList
          locale={locale}
          lists={lists}
          difference={snapshotDifference(older.snapshot, newer.snapshot)}
          action={(number) => ({ title: title(number), href: action(number), below: below(number) })}
          obstacle={(slug) => ({
            title: newer.obstacles.get(slug) ?? older.obstacles.get(slug) ?? untitled,
            href: `${address(locale, plan, ['obstacles'])}#obstacle-${slug}`,
          })}
        />
      </Section>
      <Section id="table" title={t('table')}>
        <TransitionTable locale={locale} plan={plan} from={older.side} to={newer.side} transitions={transitions} />
      </Section>
      <Section id="lists" title={t('lists')}>
        <TransitionLists locale={locale} transitions={transitions} title={title} href={action} below={below} lists={lists} />
      </Section>
    </>
  )
}
