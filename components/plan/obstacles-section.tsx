import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Moment } from '@/lib/obstacle/obstacle-age.rules'
import { address } from '@/lib/web/addresses'
import { Section } from '../site/section'
import { ObstacleList, type ShownObstacle } from './obstacle-list'

type Props = {
  locale: Locale
  plan: string
  obstacles: ShownObstacle[]
  /** Whether it is known which actions these are and a year of them is public: else nobody's silence says anything (rule 9). */
  known: boolean
  /** When the page speaks. */
  at: Moment
  title?: string
}

/** What stands in the way of some actions, with how many obstacles are open and how many resolved. */
export function ObstaclesSection({ locale, plan, obstacles, known, at, title }: Props) {
  const t = getTranslator(locale, 'obstacles')
  const open = obstacles.filter(({ resolvedYear }) => resolvedYear === null).length
  return (
    <Section
      id="obstacles"
      title={title ?? t('title')}
      aside={obstacles.length > 0 ? t('count', { open, resolved: obstacles.length - open }) : undefined}
    >
      {obstacles.length > 0 ? (
        <ObstacleList locale={locale} obstacles={obstacles} at={at} href={(number) => address(locale, plan, ['actions', number])} />
      ) : (
        <p>{t(known ? 'none' : 'notEntered')}</p>
      )}
    </Section>
  )
}
