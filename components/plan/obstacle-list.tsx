import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type Moment, yearsOpen } from '@/lib/obstacle/obstacle-age.rules'
import type { DatedName } from '@/lib/organisation/organisation.rules'
import type { ObstacleKind } from '@/prisma/generated/enums'
import { ActionNumbers } from '../action/action-numbers'
import { LocalisedText } from '../site/localised-text'
import { Tag } from '../ui/tag'
import { OrganisationName } from './organisation-name'

export type ShownObstacle = {
  slug: string
  kind: ObstacleKind
  titleNl: string | null
  titleEn: string | null
  nextStepNl: string | null
  nextStepEn: string | null
  openedYear: number
  resolvedYear: number | null
  resolutionNl: string | null
  resolutionEn: string | null
  owner: { names: DatedName[] } | null
  actions: string[]
  targetGroups: { nameNl: string; nameEn: string | null }[]
}

type Props = {
  locale: Locale
  obstacles: ShownObstacle[]
  /** The page of an action by its number. */
  href: (number: string) => string
  /** When the page speaks: owners are named as on its day, and what is open is as old as then. */
  at: Moment
}

/** What stands in the way, the open obstacles first; each with who it affects, who handles it and what comes next (rule 10). */
export function ObstacleList({ locale, obstacles, href, at }: Props) {
  const t = getTranslator(locale, 'obstacles')
  const kinds = getTranslator(locale, 'lists')
  const open = obstacles.filter(({ resolvedYear }) => resolvedYear === null)
  const ageOf = (obstacle: ShownObstacle) => {
    const [year, count] = [String(obstacle.openedYear), yearsOpen(obstacle, at)]
    if (obstacle.resolvedYear !== null) return t('resolvedIn', { opened: year, year: String(obstacle.resolvedYear) })
    if (count === 0) return t('openSince', { year })
    return at.over ? t('openForAt', { year, count, at: String(at.year) }) : t('openFor', { year, count })
  }
  const resolved = obstacles.filter(({ resolvedYear }) => resolvedYear !== null)
  return (
    <ul className="border-grey-300 border-t">
      {[...open, ...resolved].map((obstacle) => (
        <li key={obstacle.slug} id={`obstacle-${obstacle.slug}`} className="border-grey-200 border-b py-2.5">
          <div className="flex items-baseline justify-between gap-x-6 gap-y-1 max-sm:flex-wrap">
            <p className="min-w-0 font-semibold wrap-anywhere">
              <LocalisedText locale={locale} nl={obstacle.titleNl} en={obstacle.titleEn} />
            </p>
            <p className="text-sm sm:shrink-0">
              <span className="mr-2 text-quiet">{kinds(`obstacleKind.${obstacle.kind}`)}</span>
              <Tag tone={obstacle.resolvedYear === null ? 'warning' : 'success'}>{ageOf(obstacle)}</Tag>
            </p>
          </div>
          {obstacle.resolvedYear === null && (obstacle.nextStepNl || obstacle.nextStepEn) && (
            <p className="max-w-text text-base">
              {t('nextStep')} <LocalisedText locale={locale} nl={obstacle.nextStepNl} en={obstacle.nextStepEn} />
            </p>
          )}
          {obstacle.resolvedYear !== null && (obstacle.resolutionNl || obstacle.resolutionEn) && (
            <p className="max-w-text text-base">
              <LocalisedText locale={locale} nl={obstacle.resolutionNl} en={obstacle.resolutionEn} />
            </p>
          )}
          <div className="mt-0.5 flex flex-wrap gap-x-6 text-base text-quiet">
            <div>
              {t('actions', { count: obstacle.actions.length })}{' '}
              <ActionNumbers actions={obstacle.actions.map((number) => ({ number, href: href(number) }))} />
            </div>
            {obstacle.owner && (
              <span>
                {t('owner')} <OrganisationName locale={locale} names={obstacle.owner.names} day={at.day} />
              </span>
            )}
            {obstacle.targetGroups.length > 0 && (
              <span>
                {t('experiencedBy')}{' '}
                {obstacle.targetGroups.map((group, index) => (
                  <span key={group.nameNl}>
                    {index > 0 && ', '}
                    <LocalisedText locale={locale} nl={group.nameNl} en={group.nameEn} />
                  </span>
                ))}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
