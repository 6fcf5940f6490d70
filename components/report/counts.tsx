import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/format'
import type { BlockOf } from '@/lib/report/edition-block.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { Notice } from '../ui/notice'
import { Cell, HeaderCell, Table } from '../ui/table'
import { SourceReferences } from './references'
import { TallyTable } from './tally-table'

type Counts = BlockOf<'counts'>

/** Where all actions stand, with n/N, what left earlier, what lacks evidence, and where a published total says something else. */
export function CountsChapter({ view, block, links }: { view: View; block: Counts; links?: ReactNode }) {
  const { say, content } = view
  const { tally, published, reported, leftEarlier, withoutEvidence } = block
  return (
    <div className="grid gap-6">
      <TallyTable view={view} title={`${say(block.heading)}, ${content.year}`} tally={tally} chapter="annex" />
      {links}
      <ul className="grid max-w-text list-disc gap-2 pl-5 text-base">
        <li>{say(reported)}</li>
        {leftEarlier && <Statement view={view} statement={leftEarlier} />}
        {published
          .filter(({ differences }) => differences.length === 0)
          .map(({ code, sentence, sources }) => (
            <li key={code}>
              {say(sentence)} <SourceReferences view={view} codes={sources} />
            </li>
          ))}
        {withoutEvidence && <Statement view={view} statement={withoutEvidence} />}
      </ul>
      {published
        .filter(({ differences }) => differences.length > 0)
        .map((total) => (
          <Differences key={total.code} view={view} total={total} />
        ))}
    </div>
  )
}

const Statement = ({ view, statement }: { view: View; statement: NonNullable<Counts['leftEarlier']> }) => (
  <li>
    {view.say(statement.sentence)} <ActionNumbers view={view} numbers={statement.actions} />
  </li>
)

function Differences({ view, total }: { view: View; total: Counts['published'][number] }) {
  const { t, say, locale } = view
  const number = (value: number) => formatNumber(value, locale)
  return (
    <Notice kind="warning" title={say(total.sentence)}>
      <p>
        {total.text && say(total.text)} <SourceReferences view={view} codes={total.sources} />
      </p>
      <Table caption={say(total.sentence)} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('differenceState')}</HeaderCell>
            <HeaderCell numeric>{view.label('basis', 'PUBLISHED')}</HeaderCell>
            <HeaderCell numeric>{view.label('basis', 'RECORDED')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {total.differences.map(({ state, published, recorded }) => (
            <tr key={state}>
              <HeaderCell scope="row">{state === null ? t('totalRow') : view.state(state)}</HeaderCell>
              <Cell numeric>{number(published)}</Cell>
              <Cell numeric>{number(recorded)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Notice>
  )
}

/** Actions by number, each leading to where it is described. */
function ActionNumbers({ view, numbers }: { view: View; numbers: string[] }) {
  return (
    <ul className="inline-flex flex-wrap gap-x-3 gap-y-1 align-top">
      {numbers.map((number) => (
        <li key={number}>
          {view.action(number) ? (
            <a href={view.at(anchor.action(number))} className="count-link">
              <span className="sr-only">{view.t('action', { number: '' })}</span>
              {number}
            </a>
          ) : (
            number
          )}
        </li>
      ))}
    </ul>
  )
}
