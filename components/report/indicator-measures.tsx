import { printedNumber } from '@/lib/indicator/indicator.rules'
import type { BlockOf } from '@/lib/report/edition-block.schema'
import type { View } from '@/lib/report/edition-view.rules'
import { basesTogether, basisKey } from '@/lib/report/edition-view.rules'
import { Cell, HeaderCell, Table } from '../ui/table'
import { Note, Words } from './prose'
import { SourceReferences } from './references'

type Basis = BlockOf<'indicator'>['bases'][number]

/** The newest value of every way of measuring, under the basis without which it means nothing. */
export function Measures({ view, block }: { view: View; block: BlockOf<'indicator'> }) {
  const { t } = view
  return (
    <Table caption={view.say(block.measures)} stacked>
      <thead>
        <tr>
          <HeaderCell>{t('geography')}</HeaderCell>
          <HeaderCell>{t('year')}</HeaderCell>
          <HeaderCell numeric>{t('value')}</HeaderCell>
          <HeaderCell>{t('sourceColumn')}</HeaderCell>
        </tr>
      </thead>
      {basesTogether(block.bases).map((bases) => (
        <Panel key={basisKey(bases[0])} view={view} bases={bases} unit={block.unit} />
      ))}
    </Table>
  )
}

function Panel({ view, bases, unit }: { view: View; bases: [Basis, ...Basis[]]; unit: string }) {
  const { t, locale } = view
  const [{ name, survey, population, coverage, window }] = bases
  const parts = [survey, population, coverage].flatMap((term) => (term ? [term.label[locale]] : []))
  return (
    <tbody>
      <tr className="border-grey-300 border-b bg-grey-100">
        <th colSpan={4} scope="rowgroup" className="px-2 py-2 font-semibold">
          <Words view={view} text={name} />
          <span className="block font-normal text-quiet text-sm">{[...parts, view.label('window', window).toLowerCase()].join(' · ')}</span>
        </th>
      </tr>
      {bases.map(({ geography, note, value }) => (
        <tr key={geography.code}>
          <HeaderCell scope="row">
            {geography.label[locale]}
            <Note view={view} text={note} />
          </HeaderCell>
          <Cell label={t('year')}>{value.year ?? view.label('absence', 'YEAR')}</Cell>
          <Cell numeric label={t('value')}>
            {printedNumber(value.printed, locale)}
            {unit}
            {value.flags.map((flag) => (
              <span key={flag.code} className="block text-quiet text-sm">
                {flag.code}: {flag.label[locale]}
              </span>
            ))}
          </Cell>
          <Cell label={t('sourceColumn')}>
            <SourceReferences view={view} codes={value.sources} bare />
            <Note view={view} text={value.note} />
          </Cell>
        </tr>
      ))}
    </tbody>
  )
}
