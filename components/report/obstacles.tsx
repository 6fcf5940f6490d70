import type { BlockOf } from '@/lib/report/edition-block.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { Tag } from '../ui/tag'
import { Fact } from './fact'
import { isEmpty, Words } from './prose'
import { ActionName, Listed, OrganisationName } from './references'

type Obstacle = BlockOf<'obstacles'>['obstacles'][number]

/** What stood in the way during the year: what comes next or solved it, who handles it, whom it affects. Laid out by `app/report.css`. */
export function ObstaclesChapter({ view, block }: { view: View; block: BlockOf<'obstacles'> }) {
  if (block.obstacles.length === 0) return <p className="text-quiet">{view.label('absence', 'OBSTACLES')}</p>
  return (
    <ul className="entries">
      {block.obstacles.map((obstacle) => (
        <li key={obstacle.slug} id={anchor.obstacle(obstacle.slug)}>
          <ObstacleEntry view={view} obstacle={obstacle} />
        </li>
      ))}
    </ul>
  )
}

function ObstacleEntry({ view, obstacle }: { view: View; obstacle: Obstacle }) {
  const { t } = view
  const { owner, openedYear, resolvedYear } = obstacle
  return (
    <>
      <h3>
        <Words view={view} text={obstacle.title} /> <Tag>{view.label('obstacleKind', obstacle.kind)}</Tag>
      </h3>
      {!isEmpty(obstacle.nextStep) && (
        <p>
          <b>{t('nextStep')}:</b> <Words view={view} text={obstacle.nextStep} />
        </p>
      )}
      {!isEmpty(obstacle.resolution) && (
        <p>
          <b>{t('resolution')}:</b> <Words view={view} text={obstacle.resolution} />
        </p>
      )}
      <ul>
        <Fact term={t('openedIn')}>{openedYear}</Fact>
        {resolvedYear !== null && <Fact term={t('resolvedIn')}>{resolvedYear}</Fact>}
        {owner && (
          <Fact term={t('owner')}>
            <OrganisationName view={view} slug={owner} />
          </Fact>
        )}
        <Fact term={t('experiencedBy')}>
          <Listed items={obstacle.experiencedBy}>
            {(code) => {
              const group = view.targetGroup(code)
              return group ? <Words view={view} text={group.name} /> : code
            }}
          </Listed>
        </Fact>
        <Fact term={t('actions')}>
          <Listed items={obstacle.actions}>
            {(number) => (
              <>
                {number}. <ActionName view={view} number={number} href={view.at(anchor.action(number))} />
              </>
            )}
          </Listed>
        </Fact>
      </ul>
    </>
  )
}
