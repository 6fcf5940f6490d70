import type { BlockOf } from '@/lib/report/edition-block.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { type Definition, DefinitionList } from '../ui/definition-list'
import { Tag } from '../ui/tag'
import { isEmpty, Words } from './prose'
import { ActionName, Listed, OrganisationName } from './references'

type Obstacle = BlockOf<'obstacles'>['obstacles'][number]

/** What stood in the way during the year: who handles it, who it affects and what comes next. */
export function ObstaclesChapter({ view, block }: { view: View; block: BlockOf<'obstacles'> }) {
  if (block.obstacles.length === 0) return <p className="text-quiet">{view.label('absence', 'OBSTACLES')}</p>
  return (
    <ul className="grid gap-6">
      {block.obstacles.map((obstacle) => (
        <li key={obstacle.slug} id={anchor.obstacle(obstacle.slug)} className="grid gap-2">
          <h3 className="text-lg">
            <Words view={view} text={obstacle.title} /> <Tag>{view.label('obstacleKind', obstacle.kind)}</Tag>
          </h3>
          <DefinitionList items={factsOf(view, obstacle)} />
        </li>
      ))}
    </ul>
  )
}

function factsOf(view: View, obstacle: Obstacle): Definition[] {
  const { t } = view
  const { owner, resolvedYear } = obstacle
  return [
    {
      term: t('actions'),
      description: (
        <ul>
          {obstacle.actions.map((number) => (
            <li key={number}>
              {number}. <ActionName view={view} number={number} href={view.at(anchor.action(number))} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t('experiencedBy'),
      description: (
        <Listed items={obstacle.experiencedBy}>
          {(code) => {
            const group = view.targetGroup(code)
            return group ? <Words view={view} text={group.name} /> : code
          }}
        </Listed>
      ),
    },
    ...(owner ? [{ term: t('owner'), description: <OrganisationName view={view} slug={owner} /> }] : []),
    ...(isEmpty(obstacle.nextStep) ? [] : [{ term: t('nextStep'), description: <Words view={view} text={obstacle.nextStep} /> }]),
    { term: t('openedIn'), description: obstacle.openedYear },
    ...(resolvedYear === null ? [] : [{ term: t('resolvedIn'), description: resolvedYear }]),
    ...(isEmpty(obstacle.resolution) ? [] : [{ term: t('resolution'), description: <Words view={view} text={obstacle.resolution} /> }]),
  ]
}
