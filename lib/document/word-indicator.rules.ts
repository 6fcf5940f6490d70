import { type Paragraph, type Table, TextRun } from 'docx'
import { capitalised, formatNumber } from '../format'
import { printedNumber } from '../indicator/indicator.rules'
import type { BlockOf } from '../report/edition-block.schema'
import { caveatOf } from '../report/edition-highlights.rules'
import { basesTogether } from '../report/edition-view.rules'
import { blockOf, isEmpty } from './telling.rules'
import { notice } from './word-opening.rules'
import { type Desk, sourceLinks } from './word-parts.rules'
import { type CellContent, table } from './word-table.rules'
import { heading, lines, paragraph, written } from './word-text.rules'

type Blocks = (Paragraph | Table)[]
type Indicator = BlockOf<'indicator'>

/** The lead indicator: its targets, and the newest value of every way of measuring it, each on its own basis and never compared (rule 11). */
export function indicatorChapter(desk: Desk): Blocks {
  const { content, say } = desk
  const block = blockOf(content, 'indicator')
  if (!block) return []
  const caveat = caveatOf(block)
  return [
    heading(1, [{ text: say.say(block.heading) }], { pageBreakBefore: true }),
    paragraph('Lead', [
      ...written(say.pieces(block.name).map((piece) => ({ ...piece, text: piece.quiet ? piece.text : capitalised(piece.text) }))),
      ...sourceLinks(desk, block.sources),
    ]),
    ...(isEmpty(block.definition) ? [] : [lines('Body', say.pieces(block.definition))]),
    ...(isEmpty(block.note) ? [] : [lines('Quiet', say.pieces(block.note))]),
    ...(caveat ? [notice(say.t('caveatTitle'), [{ text: say.say(caveat) }], 'Caveat')] : []),
    ...targets(desk, block),
    ...measures(desk, block),
  ]
}

function targets(desk: Desk, { targets, unit }: Indicator): Blocks {
  const { say, locale } = desk
  if (targets.length === 0) return []
  return table(
    [
      { head: say.t('document'), share: 6 },
      { head: say.t('geography'), share: 2 },
      { head: say.t('year'), share: 1.6 },
      { head: say.t('target'), share: 2.2, numeric: true },
    ],
    targets.map(({ document, sources, note, geography, year, value, text, comparator }) => ({
      cells: [
        [paragraph('TableText', [new TextRun({ text: document }), ...sourceLinks(desk, sources)]), ...noteLines(desk, note)],
        geography?.label[locale] ?? '',
        year === null ? say.label('absence', 'YEAR') : String(year),
        value === null
          ? written(say.pieces(text))
          : [comparator && say.label('comparator', comparator), `${formatNumber(value, locale, { decimals: 1 })}${unit}`]
              .filter(Boolean)
              .join(' '),
      ],
    })),
    { caption: say.t('targets') },
  )
}

const noteLines = ({ say }: Desk, note: Indicator['note']): Paragraph[] =>
  isEmpty(note)
    ? []
    : [
        lines(
          'TableText',
          say.pieces(note).map((piece) => ({ ...piece, quiet: true })),
        ),
      ]

/** A table for each basis, so that no two values that cannot be compared are in one. */
function measures(desk: Desk, block: Indicator): Blocks {
  const { say, locale } = desk
  if (block.bases.length === 0) return []
  return [
    heading(2, [{ text: say.say(block.measures) }]),
    ...basesTogether(block.bases).flatMap((bases) => {
      const [{ name, survey, population, coverage, window }] = bases
      const about = [survey, population, coverage].flatMap((term) => (term ? [term.label[locale]] : []))
      return [
        lines('Caption', say.pieces(name)),
        lines('Quiet', [{ text: [...about, say.label('window', window).toLowerCase()].join(' · ') }], { keepNext: true }),
        ...table(
          [
            { head: say.t('geography'), share: 5 },
            { head: say.t('year'), share: 1.6 },
            { head: say.t('value'), share: 3, numeric: true },
          ],
          bases.map(({ geography, note, value }) => ({ cells: cellsOf(desk, block, { geography, note, value }) })),
          { caption: say.say(block.measures), captioned: false },
        ),
      ]
    }),
  ]
}

function cellsOf(
  desk: Desk,
  { unit }: Indicator,
  { geography, note, value }: Pick<Indicator['bases'][number], 'geography' | 'note' | 'value'>,
): CellContent[] {
  const { say, locale } = desk
  const flags = value.flags.map(({ code, label }) =>
    lines('TableText', [{ text: `${code}: ${label[locale]}`, quiet: true }], { alignment: 'right' }),
  )
  return [
    [lines('TableText', [{ text: geography.label[locale] }]), ...noteLines(desk, note), ...noteLines(desk, value.note)],
    value.year === null ? say.label('absence', 'YEAR') : String(value.year),
    [
      paragraph(
        'TableText',
        [new TextRun({ text: `${printedNumber(value.printed, locale)}${unit}`, bold: true }), ...sourceLinks(desk, value.sources)],
        { alignment: 'right' },
      ),
      ...flags,
    ],
  ]
}
