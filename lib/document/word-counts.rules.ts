import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx'
import { formatPercent } from '../format'
import type { BlockOf } from '../report/edition-block.schema'
import { kindsOfMoves } from '../report/edition-view.rules'
import { closingStates } from '../status/status.rules'
import { blockOf } from './telling.rules'
import { actionLinks, type Desk, number, sideWords, sourceNotes, stateWords } from './word-parts.rules'
import { table } from './word-table.rules'
import { heading, lines, paragraph } from './word-text.rules'

type Blocks = (Paragraph | Table)[]

const bullet = (children: ParagraphChild[]): Paragraph =>
  paragraph('ListBullet', children, { numbering: { reference: 'bullets', level: 0 } })

/** Where all actions are, with n/N, what was closed earlier, what lacks evidence, and where a published total says something else. */
export function countsChapter(desk: Desk): Blocks {
  const { content, say, locale } = desk
  const block = blockOf(content, 'counts')
  if (!block) return []
  const { tally, reported, leftEarlier, withoutEvidence, published } = block
  const rows = tally.counts.filter(({ state, count }) => count > 0 || !closingStates.some((closing) => closing === state))
  const statement = (one: NonNullable<typeof leftEarlier>) =>
    bullet([new TextRun(`${say.say(one.sentence)} `), ...actionLinks(desk, one.actions)])
  return [
    heading(1, [{ text: say.say(block.heading) }], { spacing: { before: 440, after: 200 } }),
    ...table(
      [
        { head: say.t('state'), share: 5 },
        { head: say.t('number'), share: 2, numeric: true },
        { head: say.t('share'), share: 2, numeric: true },
      ],
      [
        ...rows.map(({ state, count, percentage }) => ({
          cells: [stateWords(desk, state), number(count, desk), formatPercent(percentage, locale)],
        })),
        {
          cells: [
            [new TextRun({ text: say.t('total'), bold: true })],
            [new TextRun({ text: number(tally.total, desk), bold: true })],
            [new TextRun({ text: formatPercent(tally.total === 0 ? 0 : 100, locale), bold: true })],
          ],
          shaded: true,
        },
      ],
      { caption: `${say.say(block.heading)}, ${content.year}` },
    ),
    bullet([new TextRun(say.say(reported))]),
    ...(leftEarlier ? [statement(leftEarlier)] : []),
    ...published
      .filter(({ differences }) => differences.length === 0)
      .map(({ sentence, sources }) => bullet([new TextRun(say.say(sentence)), ...sourceNotes(desk, sources)])),
    ...(withoutEvidence ? [statement(withoutEvidence)] : []),
    ...published.filter(({ differences }) => differences.length > 0).flatMap((total) => differencesOf(desk, total)),
  ]
}

function differencesOf(desk: Desk, total: BlockOf<'counts'>['published'][number]): Blocks {
  const { say } = desk
  return [
    paragraph('Caveat', [
      new TextRun({ text: `${say.say(total.sentence)}. `, bold: true }),
      ...(total.text ? [new TextRun(say.say(total.text))] : []),
      ...sourceNotes(desk, total.sources),
    ]),
    ...table(
      [
        { head: say.t('differenceState'), share: 5 },
        { head: say.label('basis', 'PUBLISHED'), share: 2, numeric: true },
        { head: say.label('basis', 'RECORDED'), share: 2, numeric: true },
      ],
      total.differences.map(({ state, published, recorded }) => ({
        cells: [state === null ? say.t('totalRow') : stateWords(desk, state), number(published, desk), number(recorded, desk)],
      })),
      { caption: say.say(total.sentence) },
    ),
  ]
}

/** Every change of status since the year compared with, counted per kind of change. */
export function changesChapter(desk: Desk): Blocks {
  const { content, say } = desk
  const block = blockOf(content, 'changes')
  if (!block) return []
  return [
    heading(1, [{ text: say.say(block.heading) }], { spacing: { before: 440, after: 200 } }),
    lines('Body', [{ text: say.say(block.sentence) }]),
    ...(block.moves.length === 0
      ? []
      : table(
          [
            { head: say.t('from'), share: 3 },
            { head: say.t('to'), share: 3 },
            { head: say.t('number'), share: 1.4, numeric: true },
            { head: say.t('actions'), share: 4 },
          ],
          kindsOfMoves(block.moves, content.states).map(({ from, to, numbers }) => ({
            cells: [
              sideWords(desk, from, 'ENTERED'),
              sideWords(desk, to, 'LEFT'),
              number(numbers.length, desk),
              actionLinks(desk, numbers),
            ],
          })),
          { caption: say.say(block.heading), captioned: false },
        )),
  ]
}
