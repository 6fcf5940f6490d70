import { Section } from '@/components/section'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { difference, transitionsBetween } from '@/lib/report/comparison/rules'
import { OutcomeList } from './outcome-list'
import type { ShownSide } from './shown-side'
import { TransitionLists } from './transition-lists'
import { TransitionTable } from './transition-table'

type Props = { locale: Locale; plan: string; older: ShownSide; newer: ShownSide }

/** Two sides of which it is known what every action was: in sentences, as a table, and action by action. */
export function ComparedActions({ locale, plan, older, newer }: Props) {
  const t = getTranslator(locale, 'compare')
  const transitions = transitionsBetween(older.picture, newer.picture)
  const untitled = { titleNl: null, titleEn: null, titleStatus: null }
  const action = (number: string) => address(locale, plan, ['actions', number])
  return (
    <>
      <Section id="outcomes" title={t('outcomes')}>
        <OutcomeList
          locale={locale}
          difference={difference(older.picture, newer.picture)}
          action={action}
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
        <TransitionLists
          locale={locale}
          transitions={transitions}
          title={(number) => newer.titles.get(number) ?? older.titles.get(number) ?? { number, ...untitled }}
          href={action}
        />
      </Section>
    </>
  )
}
