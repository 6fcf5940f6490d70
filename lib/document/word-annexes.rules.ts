import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx'
import { capitalised, formatPartialDate } from '../format'
import { getTranslator } from '../i18n'
import type { BlockOf } from '../report/edition-block.schema'
import { isOpen } from '../report/edition-highlights.rules'
import { matrixOf } from './highlights.rules'
import { blockOf, isEmpty, type Piece } from './telling.rules'
import { actionLinks, type Desk, number, organisations, sourceLinks, stateWords } from './word-parts.rules'
import { table } from './word-table.rules'
import { heading, lines, listed, paragraph, placed, sourcePlace, written } from './word-text.rules'

type Blocks = (Paragraph | Table)[]
/** A short chapter begins on the page of the one before it. */
const apart = { spacing: { before: 480, after: 200 } }

/** What came out in the year, by date. */
export function deliverablesChapter(desk: Desk): Blocks {
  const { content, say, locale } = desk
  const block = blockOf(content, 'deliverables')
  if (!block) return []
  return [
    heading(1, [{ text: say.say(block.heading) }], { pageBreakBefore: true }),
    ...(block.deliverables.length === 0
      ? [lines('Quiet', [{ text: say.label('absence', 'DELIVERABLES') }])]
      : table(
          [
            { head: desk.t('date'), share: 2 },
            { head: desk.t('deliverable'), share: 8 },
          ],
          block.deliverables.map((one) => ({
            cells: [
              formatPartialDate(one.date ?? String(content.year), locale),
              [
                paragraph('TableText', [
                  ...written([
                    ...say.pieces(one.title).map((piece) => ({ ...piece, bold: true })),
                    { text: ` (${say.label('deliverableKind', one.kind).toLowerCase()})`, quiet: true },
                  ]),
                  ...sourceLinks(desk, one.sources),
                ]),
                ...(isEmpty(one.description) ? [] : [lines('TableText', say.pieces(one.description))]),
                ...(one.flagships.length === 0 ? [] : [lines('TableText', tiesOf(desk, one))]),
              ],
            ],
          })),
          { caption: say.say(block.heading), captioned: false },
        )),
  ]
}

const tiesOf = ({ say }: Desk, { flagships }: BlockOf<'deliverables'>['deliverables'][number]): Piece[] => [
  { text: `${say.t(flagships.length === 1 ? 'flagship' : 'flagships')}: `, quiet: true },
  ...flagships.flatMap(({ flagship, tie }, place) => [
    { text: `${place > 0 ? ', ' : ''}${flagship.toUpperCase()} (${say.label('tie', tie).toLowerCase()})`, quiet: true },
  ]),
]

/** What was in the way during the year: who handles it, who it affects and what comes next. */
export function obstaclesChapter(desk: Desk): Blocks {
  const { content, say } = desk
  const block = blockOf(content, 'obstacles')
  if (!block) return []
  const fact = (term: string, children: ParagraphChild[]) =>
    paragraph('TableText', [...written([{ text: `${term}: `, quiet: true }]), ...children])
  return [
    heading(1, [{ text: say.say(block.heading) }], { pageBreakBefore: true }),
    ...(block.obstacles.length === 0
      ? [lines('Quiet', [{ text: say.label('absence', 'OBSTACLES') }])]
      : table(
          [
            { head: say.t('obstaclesHere'), share: 6.2 },
            { head: say.t('owner'), share: 2.4 },
            { head: say.t('actions'), share: 1.6 },
          ],
          block.obstacles.map((one) => ({
            cells: [
              [
                paragraph('TableText', [
                  ...written([
                    ...say.pieces(one.title).map((piece) => ({ ...piece, bold: true })),
                    { text: ` (${say.label('obstacleKind', one.kind).toLowerCase()})`, quiet: true },
                  ]),
                ]),
                fact(say.t('experiencedBy'), listed(one.experiencedBy.map((code) => written(nameOfGroup(desk, code))))),
                ...(isEmpty(one.nextStep) && !isOpen(one)
                  ? []
                  : [
                      fact(
                        say.t('nextStep'),
                        written(isEmpty(one.nextStep) ? [{ text: desk.t('toDecide'), bold: true }] : say.pieces(one.nextStep)),
                      ),
                    ]),
                fact(say.t('openedIn'), [
                  new TextRun(String(one.openedYear)),
                  ...(one.resolvedYear === null
                    ? []
                    : written([{ text: `. ${say.t('resolvedIn')}: `, quiet: true }, { text: String(one.resolvedYear) }])),
                ]),
                ...(isEmpty(one.resolution) ? [] : [fact(say.t('resolution'), written(say.pieces(one.resolution)))]),
              ],
              one.owner
                ? organisations(desk, [one.owner])
                : written(isOpen(one) ? [{ text: desk.t('toDecide'), bold: true }] : [{ text: '–' }]),
              actionLinks(desk, one.actions),
            ],
          })),
          { caption: say.say(block.heading), captioned: false },
        )),
  ]
}

const nameOfGroup = ({ say }: Desk, code: string): Piece[] => {
  const group = say.targetGroup(code)
  return group ? say.pieces(group.name) : [{ text: code }]
}

/** How many actions are for which target group and under which theme. */
export function matrixChapter(desk: Desk): Blocks {
  const { content, say, locale } = desk
  const rows = matrixOf(content)
  if (!rows) return []
  const t = getTranslator(locale, 'matrix')
  const count = (value: number) => (value === 0 ? '–' : number(value, desk))
  const counted = content.actions.filter(({ state }) => state !== null)
  const under = (theme: string) => counted.filter(({ themes, targetGroups }) => themes.includes(theme) && targetGroups.length > 0).length
  const inMatrix = counted.filter(({ themes, targetGroups }) => themes.length > 0 && targetGroups.length > 0).length
  const named = (pieces: Piece[]) => capitalised(pieces.map(({ text }) => text).join(''))
  return [
    heading(1, [{ text: t('title') }], apart),
    ...table(
      [
        { head: desk.t('theme'), share: 4.2 },
        ...rows.map(({ group }) => ({ head: named(say.pieces(group.name)), share: 2.3, numeric: true })),
        { head: t('allGroups'), share: 2.1, numeric: true },
      ],
      [
        ...content.themes.map(({ name, code }, place) => ({
          cells: [named(say.pieces(name)), ...rows.map(({ cells }) => count(cells[place]?.length ?? 0)), count(under(code))],
        })),
        { cells: [t('all'), ...rows.map(({ all }) => count(all.length)), count(inMatrix)], shaded: true },
      ],
      { caption: t('caption', { year: String(content.year) }), together: true },
    ),
  ]
}

/** What the words of the report meant on the day it was published. */
export function definitionsChapter(desk: Desk): Blocks {
  const { content, say } = desk
  const block = blockOf(content, 'definitions')
  if (!block) return []
  const states = new Set(blockOf(content, 'counts')?.tally.counts.map(({ state }) => state))
  return [
    heading(1, [{ text: say.say(block.heading) }], { pageBreakBefore: true }),
    ...table(
      [
        { head: desk.t('term'), share: 3 },
        { head: desk.t('meaning'), share: 8 },
      ],
      [
        ...content.states
          .filter(({ state }) => states.size === 0 || states.has(state))
          .map(({ state, definition }) => ({ cells: [stateWords(desk, state), say.say(definition)] })),
        ...block.definitions.map(({ term, definition }) => ({
          cells: [[new TextRun({ text: say.say(term), bold: true })], say.say(definition)],
        })),
      ],
      { caption: say.say(block.heading), captioned: false },
    ),
  ]
}

/** The documents and pages that something in the report rests on. */
export function sourcesChapter({ content, say, locale }: Desk): Blocks {
  const block = blockOf(content, 'sources')
  if (!block || content.sources.length === 0) return []
  return [
    heading(1, [{ text: say.say(block.heading) }], apart),
    ...content.sources.map(({ code, title, url, publisher, date }) => {
      const about = [publisher, date && formatPartialDate(date, locale)].filter(Boolean).join(', ')
      return paragraph(
        'ListNumber',
        [
          placed(sourcePlace(code), written([{ text: title, ...(url && { href: url }) }])),
          ...written(about ? [{ text: ` (${about})`, quiet: true }] : []),
        ],
        { numbering: { reference: 'numbers', level: 0, instance: 0 } },
      )
    }),
  ]
}

/** How to cite it, and how anybody can check that it never changed. */
export function verificationChapter({ content, context, say, t }: Desk): Blocks {
  if (context.sha256 === null) return []
  const bytes = `${context.origin}/api/v1/plans/${content.plan.slug}/reports/${content.year}/${content.number}`
  return [
    heading(1, [{ text: say.t('cite') }], apart),
    lines('Body', [{ text: `${say.say(content.citeAs)} ` }, { text: context.address, href: context.address }]),
    heading(2, [{ text: say.t('verify') }]),
    lines('Body', [{ text: t('verifyText') }]),
    lines('Code', [{ text: context.sha256 }]),
    lines('Body', [{ text: say.t('verifyHow') }]),
    lines('Code', [{ text: `curl -s ${bytes} | sha256sum` }]),
  ]
}
