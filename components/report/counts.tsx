import { formatNumber } from '@/lib/format'
import type { BlockOf } from '@/lib/report/edition/block/schema'
import { Notice } from '../ui/notice'
import { Cell, HeaderCell, HeadRow, Row, Table } from '../ui/table'
import { SourceReferences } from './references'
import { TallyTable } from './tally-table'
import { anchor, type View } from './view'

/** Where all actions stand, with n/N, what left earlier, what lacks evidence, and where a published total says something else. */
export function CountsChapter({ view, block }: { view: View; block: BlockOf<'counts'> }) {
  const { t, locale, content } = view
  const { tally, published } = block
  const number = (value: number) => formatNumber(value, locale)
  const bare = content.actions.filter((action) => action.lacksEvidence)
  return (
    <div className="grid gap-6">
      <TallyTable view={view} title={`${block.heading[locale]}, ${content.year}`} tally={tally} chapter="annex" />
      <ul className="grid max-w-text list-disc gap-2 pl-5 text-base">
        <li>{t('reported', { done: number(tally.reported), total: number(tally.total) })}</li>
        {tally.leftEarlier.length > 0 && (
          <li>
            {t('leftEarlier', { count: tally.leftEarlier.length, number: number(tally.leftEarlier.length) })}{' '}
            <ActionNumbers view={view} numbers={tally.leftEarlier} />
          </li>
        )}
        {published
          .filter(({ differences }) => differences.length === 0)
          .map(({ code, sources }) => (
            <li key={code}>
              {t('sameAsPublished')} <SourceReferences view={view} codes={sources} />
            </li>
          ))}
        {bare.length > 0 && (
          <li>
            {t('withoutEvidence', { count: bare.length, number: number(bare.length) })}{' '}
            <ActionNumbers view={view} numbers={bare.map((action) => action.number)} />
          </li>
        )}
      </ul>
      {published.map((total) =>
        total.differences.length === 0 ? null : (
          <Notice key={total.code} kind="warning" title={t('differencesTitle')}>
            <p>
              {t('differencesText')} <SourceReferences view={view} codes={total.sources} />
            </p>
            <Table caption={t('differencesTitle')} captionHidden>
              <thead>
                <HeadRow>
                  <HeaderCell>{t('differenceState')}</HeaderCell>
                  <HeaderCell numeric>{t('differencePublished')}</HeaderCell>
                  <HeaderCell numeric>{t('differenceRecorded')}</HeaderCell>
                </HeadRow>
              </thead>
              <tbody>
                {total.differences.map(({ state, published, recorded }) => (
                  <Row key={state}>
                    <HeaderCell scope="row">{state === null ? t('totalRow') : view.state(state)}</HeaderCell>
                    <Cell numeric>{number(published)}</Cell>
                    <Cell numeric>{number(recorded)}</Cell>
                  </Row>
                ))}
              </tbody>
            </Table>
          </Notice>
        ),
      )}
    </div>
  )
}

/** Actions by number, each leading to where it is told about. */
export function ActionNumbers({ view, numbers }: { view: View; numbers: string[] }) {
  return (
    <ul className="inline-flex flex-wrap gap-x-3 gap-y-1 align-top">
      {numbers.map((number) => (
        <li key={number}>
          {view.action(number) ? (
            <a href={view.at(anchor.action(number))} className="inline-block min-w-5">
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
