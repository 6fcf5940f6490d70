import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/rules'
import type { ObstacleKind } from '@/prisma/generated/enums'
import { LocalisedText } from './localised-text'
import { OrganisationName } from './organisation-name'
import { Tag } from './ui/tag'

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
  /** The day on which owners are named. */
  day: string
}

/** What stands in the way, the open obstacles first; each with whom it hinders, who takes it up and what comes next (rule 10). */
export function ObstacleList({ locale, obstacles, href, day }: Props) {
  const t = getTranslator(locale, 'obstacles')
  const kinds = getTranslator(locale, 'lists')
  const open = obstacles.filter(({ resolvedYear }) => resolvedYear === null)
  const resolved = obstacles.filter(({ resolvedYear }) => resolvedYear !== null)
  return (
    <ul className="border-grey-300 border-t">
      {[...open, ...resolved].map((obstacle) => (
        <li key={obstacle.slug} id={`obstacle-${obstacle.slug}`} className="border-grey-200 border-b py-3">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <Tag tone={obstacle.resolvedYear === null ? 'warning' : 'success'}>
              {obstacle.resolvedYear === null
                ? t('openSince', { year: String(obstacle.openedYear) })
                : t('resolvedIn', { opened: String(obstacle.openedYear), year: String(obstacle.resolvedYear) })}
            </Tag>
            <span className="text-quiet">{kinds(`obstacleKind.${obstacle.kind}`)}</span>
          </p>
          <p className="mt-1 font-semibold">
            <LocalisedText locale={locale} nl={obstacle.titleNl} en={obstacle.titleEn} />
          </p>
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
          <p className="mt-1 flex flex-wrap gap-x-6 text-base text-quiet">
            <span>
              {t('actions', { count: obstacle.actions.length })}{' '}
              {obstacle.actions.map((number, place) => (
                <span key={number}>
                  {place > 0 && ', '}
                  <a href={href(number)}>{number}</a>
                </span>
              ))}
            </span>
            {obstacle.owner && (
              <span>
                {t('owner')} <OrganisationName locale={locale} names={obstacle.owner.names} day={day} />
              </span>
            )}
            {obstacle.targetGroups.length > 0 && (
              <span>
                {t('experiencedBy')}{' '}
                {obstacle.targetGroups.map((group, place) => (
                  <span key={group.nameNl}>
                    {place > 0 && ', '}
                    <LocalisedText locale={locale} nl={group.nameNl} en={group.nameEn} />
                  </span>
                ))}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
