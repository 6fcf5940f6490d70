import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx'
import { formatNumber } from '../format'
import type { BlockOf } from '../report/edition-block.schema'
import { isOpen } from '../report/edition-highlights.rules'
import { blockOf, isEmpty, type Piece } from './telling.rules'
import { actionLinks, type Desk, evidenceNotes, noEvidenceMark, organisations, reasonsOf, sideWords, stateWords } from './word-parts.rules'
import { chart } from './word-picture.rules'
import { proseBlocks } from './word-prose.rules'
import { type CellContent, table } from './word-table.rules'
import { actionPlace, heading, lines, linkTo, listed, paragraph, placed, written } from './word-text.rules'

type Blocks = (Paragraph | Table)[]
type Flagship = BlockOf<'flagship'>

const bullet = (children: ParagraphChild[]): Paragraph =>
  paragraph('ListBullet', children, { numbering: { reference: 'bullets', level: 0 } })

/** What is written in a chapter, in the language of the document or, named as such, in the other; `absent` where nothing is. */
export function proseOf(desk: Desk, prose: Flagship['prose'], absent: string | null): Blocks {
  const found = desk.say.proseIn(prose)
  if (!found) return absent === null ? [] : [lines('Quiet', [{ text: absent }])]
  const marks = found.missing ? { language: found.language } : {}
  return [...(found.missing ? [lines('Quiet', desk.say.missing)] : []), ...proseBlocks(found.prose, { below: 1, marks, lists: desk.lists })]
}

/** A chapter on one flagship: its letter and bar, its text, what changed, what is in the way and what came out, every action in a row. */
export function flagshipChapter(desk: Desk, block: Flagship): Blocks {
  const { say, pictures, locale } = desk
  const bar = pictures.charts.get(block.id)
  const title: Piece[] =
    block.flagship === null
      ? [{ text: say.say(block.heading) }]
      : [{ text: `${say.say(block.heading)}: ` }, ...say.flagshipTitle(block.flagship)]
  const working: Piece[] =
    block.flagship !== null && say.flagship(block.flagship)?.working[locale] ? [{ text: ` ${desk.t('workingTitle')}` }] : []
  return [
    heading(1, title, { pageBreakBefore: true }),
    ...(bar ? [paragraph('Normal', [chart(bar, 604, say.say(block.heading))], { keepNext: true, spacing: { after: 60 } })] : []),
    lines('Quiet', [{ text: say.say(block.reported) }, ...working]),
    ...proseOf(desk, block.prose, block.flagship === null ? null : say.label('absence', 'FLAGSHIP_TEXT')),
    ...changesHere(desk, block),
    ...obstaclesHere(desk, block),
    ...deliverablesHere(desk, block),
    ...actionsHere(desk, block),
    ...(block.tally.leftEarlier.length > 0
      ? [
          heading(2, [{ text: say.t('leftHere') }]),
          paragraph(
            'Body',
            listed(
              block.tally.leftEarlier.map((number) =>
                placedAction(desk, number, ` (${say.label('mark', 'CLOSED_IN')} ${say.action(number)?.leftIn ?? desk.content.year})`),
              ),
            ),
          ),
        ]
      : []),
  ]
}

const placedAction = ({ say }: Desk, number: string, after = ''): ParagraphChild[] => [
  placed(actionPlace(number), [new TextRun({ text: `${number}. ` })]),
  ...written([...say.actionName(number), ...(after ? [{ text: after }] : [])]),
]

function changesHere(desk: Desk, { moves }: Flagship): Blocks {
  const since = blockOf(desk.content, 'changes')?.since
  if (moves.length === 0 || !since) return []
  return [
    heading(2, [{ text: desk.say.t('changesHere', { year: String(since) }) }]),
    ...moves.map(({ action, from, to }) =>
      bullet([
        linkTo(actionPlace(action), action),
        ...written([{ text: '. ' }, ...desk.say.actionName(action), { text: '\n' }]),
        ...sideWords(desk, from, 'ENTERED'),
        new TextRun(' → '),
        ...sideWords(desk, to, 'LEFT'),
      ]),
    ),
  ]
}

function obstaclesHere(desk: Desk, { actions, tally }: Flagship): Blocks {
  const { say } = desk
  const own = new Set([...actions, ...tally.leftEarlier])
  const obstacles = (blockOf(desk.content, 'obstacles')?.obstacles ?? []).filter((one) => one.actions.some((number) => own.has(number)))
  if (obstacles.length === 0) return []
  return [
    heading(2, [{ text: say.t('obstaclesHere') }]),
    ...obstacles.map((obstacle) =>
      bullet([
        ...written([
          ...say.pieces(obstacle.title),
          { text: ` (${say.label('obstacleState', isOpen(obstacle) ? 'OPEN' : 'RESOLVED')}) `, quiet: true },
        ]),
        ...actionLinks(
          desk,
          obstacle.actions.filter((number) => own.has(number)),
        ),
      ]),
    ),
  ]
}

function deliverablesHere({ content, say }: Desk, { flagship }: Flagship): Blocks {
  const deliverables = (blockOf(content, 'deliverables')?.deliverables ?? []).filter((one) =>
    one.flagships.some((tie) => tie.flagship === flagship),
  )
  if (flagship === null || deliverables.length === 0) return []
  return [heading(2, [{ text: say.t('deliverablesHere') }]), ...deliverables.map(({ title }) => bullet(written(say.pieces(title))))]
}

/** Every action in a row of its own: what it is, where it is, what was said of the year and what shows it, and who leads it. */
function actionsHere(desk: Desk, block: Flagship): Blocks {
  const { say, locale } = desk
  const numbers = block.tally.counts.flatMap(({ actions }) => actions)
  if (numbers.length === 0) return [lines('Quiet', [{ text: say.label('absence', 'ACTIONS') }])]
  const named = new Set(numbers)
  const order = desk.content.actions.map(({ number }) => number).filter((number) => named.has(number))
  return [
    heading(2, [{ text: say.t('actions') }]),
    ...(say.allWorking ? [lines('Quiet', [{ text: desk.t('workingTitles') }], { keepNext: true })] : []),
    ...table(
      [
        { head: say.t('annexAction'), share: 7 },
        { head: say.t('state'), share: 2 },
        { head: say.t('annexLead'), share: 2.2 },
      ],
      order.flatMap((number) => {
        const action = say.action(number)
        return action ? [{ cells: rowOf(desk, action) }] : []
      }),
      {
        caption: `${say.say(block.heading)}: ${say.t('actionsCount', { count: order.length, number: formatNumber(order.length, locale) })}`,
        captioned: false,
      },
    ),
  ]
}

function rowOf(desk: Desk, action: NonNullable<ReturnType<Desk['say']['action']>>): CellContent[] {
  const { say } = desk
  const { entry, state, number, leads } = action
  const name = say.actionName(number).map((piece) => (piece.quiet ? piece : { ...piece, bold: true }))
  const notes = entry ? evidenceNotes(desk, entry.evidence) : []
  const title = [
    placed(actionPlace(number), [new TextRun({ text: `${number}. `, bold: true })]),
    ...written(name),
    ...noEvidenceMark(desk, action),
  ]
  const said: ParagraphChild[][] = [
    ...(entry && !isEmpty(entry.note) ? [[...written(say.pieces(entry.note)), ...notes]] : []),
    ...(entry ? reasonsOf(desk, entry).map(written) : []),
  ]
  const bare = entry === null || isEmpty(entry.note)
  const first = bare ? [...title, ...notes] : title
  return [
    [paragraph('TableText', first), ...said.map((children) => paragraph('TableText', children))],
    state === null ? say.label('mark', 'NOT_IN_SCOPE') : stateWords(desk, state),
    leads.length === 0 ? written([{ text: say.label('absence', 'LEAD'), quiet: true }]) : organisations(desk, leads),
  ]
}
