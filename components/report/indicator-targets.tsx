import { formatNumber } from '@/lib/format'
import type { BlockOf } from '@/lib/report/edition-block.schema'
import type { View } from '@/lib/report/edition-view.rules'
import { Cell, HeaderCell, Table } from '../ui/table'
import { Note, Words } from './prose'
import { SourceReferences } from './references'

type Indicator = BlockOf<'indicator'>

/** What policy documents aim at; a target belongs to its document and its year. */
export function Targets({ view, block }: { view: View; block: Indicator }) {
  const { t, locale } = view
  if (block.targets.length === 0) return null
  const words = ({ value, text, comparator }: Indicator['targets'][number]) => {
    if (value === null) return <Words view={view} text={text} />
    const number = `${formatNumber(value, locale, { decimals: 1 })}${block.unit}`
    return comparator ? `${view.label('comparator', comparator)} ${number}` : number
  }
  return (
    <Table caption={t('targets')} stacked>
      <thead>
        <tr>
          <HeaderCell>{t('document')}</HeaderCell>
          <HeaderCell>{t('geography')}</HeaderCell>
          <HeaderCell>{t('year')}</HeaderCell>
          <HeaderCell numeric>{t('target')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {block.targets.map((target) => (
          <tr key={`${target.document} ${target.year}`}>
            <HeaderCell scope="row">
              {target.document}
              <br />
              <SourceReferences view={view} codes={target.sources} />
              <Note view={view} text={target.note} />
            </HeaderCell>
            <Cell label={t('geography')}>{target.geography?.label[locale]}</Cell>
            <Cell label={t('year')}>{target.year ?? view.label('absence', 'YEAR')}</Cell>
            <Cell numeric label={t('target')}>
              {words(target)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
