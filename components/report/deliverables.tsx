import { formatPartialDate } from '@/lib/format'
import type { BlockOf } from '@/lib/report/edition-block.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { Tag } from '../ui/tag'
import { isEmpty, Words } from './prose'
import { FlagshipName, Listed, SourceReferences } from './references'

type Deliverable = BlockOf<'deliverables'>['deliverables'][number]

export function DeliverablesChapter({ view, block }: { view: View; block: BlockOf<'deliverables'> }) {
  if (block.deliverables.length === 0) return <p className="text-quiet">{view.label('absence', 'DELIVERABLES')}</p>
  return <DeliverableList view={view} deliverables={block.deliverables} />
}

/** What came out, by date. The brief form leads to the full one. */
export function DeliverableList({ view, deliverables, brief = false }: { view: View; deliverables: Deliverable[]; brief?: boolean }) {
  return (
    <ul className="grid text-base">
      {deliverables.map((deliverable) => (
        <li
          key={deliverable.code}
          id={brief ? undefined : anchor.deliverable(deliverable.code)}
          className="gap-x-4 border-grey-200 border-b py-2 md:grid md:grid-cols-[9rem_1fr]"
        >
          <span className="text-quiet">{formatPartialDate(deliverable.date ?? String(view.content.year), view.locale)}</span>{' '}
          <div className={brief ? 'inline' : 'grid max-w-text gap-1'}>
            <span className="font-semibold">
              {brief ? (
                <a href={view.at(anchor.deliverable(deliverable.code))}>
                  <Words view={view} text={deliverable.title} />
                </a>
              ) : (
                <Words view={view} text={deliverable.title} />
              )}{' '}
              {!brief && <Tag>{view.label('deliverableKind', deliverable.kind)}</Tag>}
            </span>
            {!brief && <More view={view} deliverable={deliverable} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function More({ view, deliverable }: { view: View; deliverable: Deliverable }) {
  return (
    <>
      {!isEmpty(deliverable.description) && (
        <p>
          <Words view={view} text={deliverable.description} />
        </p>
      )}
      {deliverable.flagships.length > 0 && (
        <p className="text-quiet">
          {view.t(deliverable.flagships.length === 1 ? 'flagship' : 'flagships')}{' '}
          <Listed items={deliverable.flagships}>
            {({ flagship, tie }) => (
              <>
                <a href={view.at(`flagship-${flagship}`)}>
                  {flagship.toUpperCase()} <FlagshipName view={view} code={flagship} />
                </a>{' '}
                ({view.label('tie', tie).toLowerCase()})
              </>
            )}
          </Listed>
        </p>
      )}
      <p>
        <SourceReferences view={view} codes={deliverable.sources} />
      </p>
    </>
  )
}
