import { formatNumber } from '@/lib/format'
import { printedNumber } from '@/lib/indicator/rules'
import type { BlockOf } from '@/lib/report/edition/block/schema'
import { Notice } from '../ui/notice'
import { Cell, HeaderCell, HeadRow, Row, Table } from '../ui/table'
import { isEmpty, Words } from './prose'
import { SourceReferences } from './references'
import type { View } from './view'

type Indicator = BlockOf<'indicator'>
type Basis = Indicator['bases'][number]

/** The lead indicator: its targets, and the newest value of every way of measuring it, each on its own line and never compared (rule 11). */
export function IndicatorChapter({ view, block }: { view: View; block: Indicator }) {
  const { t } = view
  return (
    <div className="grid gap-6">
      <div className="grid max-w-text gap-2">
        <p className="font-semibold first-letter:uppercase">
          <Words view={view} text={block.name} />
        </p>
        {!isEmpty(block.definition) && (
          <p>
            <Words view={view} text={block.definition} />
          </p>
        )}
        <p>
          <SourceReferences view={view} codes={block.sources} />
        </p>
      </div>
      <Notice title={t('caveatTitle')}>{block.caveat[view.locale]}</Notice>
      <Targets view={view} block={block} />
      <Table caption={t('measures')}>
        <thead>
          <HeadRow>
            <HeaderCell>{t('geography')}</HeaderCell>
            <HeaderCell>{t('year')}</HeaderCell>
            <HeaderCell numeric>{t('value')}</HeaderCell>
            <HeaderCell>{t('sourceColumn')}</HeaderCell>
          </HeadRow>
        </thead>
        {panelsOf(block.bases).map((bases) => (
          <Panel key={basisOf(bases[0])} view={view} bases={bases} unit={block.unit} />
        ))}
      </Table>
    </div>
  )
}

/** What makes two values incomparable; the region alone does not. */
const basisOf = ({ name, survey, window, population, coverage }: Basis) =>
  [name.nl, name.en, survey?.code, window, population?.code, coverage?.code].join(' ')

/** Values that differ in nothing but their region stand together, all others apart. */
function panelsOf(bases: Basis[]): [Basis, ...Basis[]][] {
  const panels = new Map<string, [Basis, ...Basis[]]>()
  for (const basis of bases) {
    const panel = panels.get(basisOf(basis))
    if (panel) panel.push(basis)
    else panels.set(basisOf(basis), [basis])
  }
  return [...panels.values()]
}

function Panel({ view, bases, unit }: { view: View; bases: [Basis, ...Basis[]]; unit: string }) {
  const { locale, t } = view
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
      {bases.map(({ geography, value }) => (
        <Row key={geography.code}>
          <HeaderCell scope="row">{geography.label[locale]}</HeaderCell>
          <Cell>{value.year ?? t('yearNotStated')}</Cell>
          <Cell numeric>
            {printedNumber(value.printed, locale)}
            {unit}
            {value.flags.map((flag) => (
              <span key={flag.code} className="block text-quiet text-sm">
                {flag.code}: {flag.label[locale]}
              </span>
            ))}
          </Cell>
          <Cell>
            <SourceReferences view={view} codes={value.sources} bare />
          </Cell>
        </Row>
      ))}
    </tbody>
  )
}

function Targets({ view, block }: { view: View; block: Indicator }) {
  const { t, locale } = view
  if (block.targets.length === 0) return null
  const words = ({ value, text, comparator }: Indicator['targets'][number]) => {
    if (value === null) return text
    const number = `${formatNumber(value, locale, { decimals: 1 })}${block.unit}`
    return comparator ? t(`comparator.${comparator}`, { value: number }) : number
  }
  return (
    <Table caption={t('targets')}>
      <thead>
        <HeadRow>
          <HeaderCell>{t('document')}</HeaderCell>
          <HeaderCell>{t('geography')}</HeaderCell>
          <HeaderCell>{t('year')}</HeaderCell>
          <HeaderCell numeric>{t('target')}</HeaderCell>
        </HeadRow>
      </thead>
      <tbody>
        {block.targets.map((target) => (
          <Row key={`${target.document} ${target.year}`}>
            <HeaderCell scope="row">
              {target.document}
              <br />
              <SourceReferences view={view} codes={target.sources} />
            </HeaderCell>
            <Cell>{target.geography?.label[locale]}</Cell>
            <Cell>{target.year ?? t('yearNotStated')}</Cell>
            <Cell numeric>{words(target)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
