import { type Paragraph, type ParagraphChild, type Table, TableOfContents, TextRun } from 'docx'
import { capitalised, formatDate, formatNumber } from '../format'
import { few, openObstacles, type Result, resultsOf } from '../report/edition-highlights.rules'
import { noOpenObstacles } from './highlights.rules'
import { blockOf, firstSentences, isEmpty, type Piece } from './telling.rules'
import { type Desk, sourceLinks, sourceNotes } from './word-parts.rules'
import { chart } from './word-picture.rules'
import { actionPlace, heading, lines, linkTo, paragraph, written } from './word-text.rules'

type Blocks = (Paragraph | Table | TableOfContents)[]

/** The first page: what this is, of what, by whom and which one it is. */
export function cover({ content, locale, context, say, t }: Desk): Blocks {
  const { plan, number, publishedOn, erratum } = content
  const which = [
    say.t('edition', { number: String(number) }),
    ...(context.draft ? [] : [say.t('published', { date: formatDate(publishedOn, locale) })]),
  ]
  return [
    lines('Kicker', say.pieces(plan.shortTitle), { spacing: { before: 3600, after: 200 } }),
    lines('Title', [{ text: content.title[locale] }]),
    lines('Subtitle', say.pieces(plan.title), { spacing: { after: 700 } }),
    ...(isEmpty(plan.publisher) ? [] : [lines('Normal', say.pieces(plan.publisher), { spacing: { after: 60 } })]),
    lines('Normal', [{ text: `${which.join('. ')}.`, quiet: true }], { spacing: { after: 60 } }),
    ...(context.shortHash
      ? [lines('Normal', [{ text: t('hash', { hash: context.shortHash }), quiet: true }], { spacing: { after: 300 } })]
      : []),
    ...(context.draft ? [notice(t('draft'), [{ text: t('draftText') }])] : []),
    ...content.notices.map(({ title, text }) => notice(say.say(title), [{ text: say.say(text) }])),
    ...(erratum ? [notice(say.t('correction'), say.pieces(erratum))] : []),
    ...(content.dates ? [lines('Quiet', [{ text: say.say(content.dates) }], { spacing: { before: 300 } })] : []),
  ]
}

export const notice = (title: string, text: Parameters<typeof written>[0], style = 'Notice'): Paragraph =>
  lines(style, [{ text: `${title}. `, bold: true }, ...text])

export const contents = ({ t }: Desk): Blocks => [
  paragraph('ContentsTitle', [new TextRun(t('contents'))], { pageBreakBefore: true }),
  new TableOfContents(t('contents'), { hyperlink: true, headingStyleRange: '1-1', beginDirty: false, tabLeader: 'none' }),
]

/** One page for readers with two minutes: the year in a sentence and a bar, three results, three obstacles, the lead indicator. */
export function twoMinutes(desk: Desk): Blocks {
  const { content, say, t, pictures } = desk
  const summary = blockOf(content, 'summary')
  const counts = blockOf(content, 'counts')
  const whole = counts && pictures.charts.get(counts.id)
  const three = resultsOf(content).slice(0, few)
  const obstacles = openObstacles(content)
  return [
    heading(1, [{ text: summary ? say.say(summary.heading) : t('inShort') }], { pageBreakBefore: true }),
    ...(summary?.sentences.map(({ basis, sentence, sources }) =>
      paragraph('Lead', [
        ...(summary.sentences.length > 1 ? written([{ text: `${say.label('basis', basis)}: `, quiet: true }]) : []),
        new TextRun(say.say(sentence)),
        ...sourceNotes(desk, sources),
      ]),
    ) ?? []),
    ...(whole && counts
      ? [paragraph('Normal', [chart(whole, 604, say.say(counts.heading))], { keepNext: true, spacing: { after: 80 } })]
      : []),
    ...(counts ? [lines('Quiet', [{ text: say.say(counts.reported) }])] : []),
    heading(2, [{ text: say.t('results') }]),
    ...(three.length === 0 ? [lines('Quiet', [{ text: t('achievedNone') }])] : three.map((result) => bullet(resultWords(desk, result)))),
    heading(2, [{ text: t('inTheWay') }]),
    ...(obstacles.length === 0
      ? [lines('Quiet', [{ text: noOpenObstacles(desk) }])]
      : obstacles
          .slice(0, few)
          .map((obstacle) =>
            bullet([
              ...written(say.pieces(obstacle.title).map((piece) => ({ ...piece, bold: true }))),
              new TextRun(
                ` ${t('affects', { count: obstacle.actions.length, number: formatNumber(obstacle.actions.length, desk.locale) })}`,
              ),
              ...written([{ text: '\n' }, ...nextStepOf(desk, obstacle)]),
            ]),
          )),
    ...indicatorPanel(desk),
  ]
}

const nextStepOf = ({ say, t }: Desk, { nextStep }: ReturnType<typeof openObstacles>[number]): Piece[] =>
  isEmpty(nextStep) ? [{ text: t('noNextStep'), quiet: true }] : [{ text: `${say.t('nextStep')}: `, quiet: true }, ...say.pieces(nextStep)]

const bullet = (children: ParagraphChild[]): Paragraph =>
  paragraph('ListBullet', children, { numbering: { reference: 'bullets', level: 0 } })

function resultWords({ say, locale }: Desk, result: Result): ParagraphChild[] {
  if ('deliverable' in result) {
    const { title, description } = result.deliverable
    return written([
      ...say.pieces(title).map((piece) => ({ ...piece, bold: true })),
      ...(isEmpty(description) ? [] : [{ text: '. ' }, ...firstOf(say.pieces(description), locale)]),
    ])
  }
  const { number, entry } = result.action
  const name = say.actionName(number).map((piece) => (piece.quiet ? piece : { ...piece, bold: true }))
  const note = entry && !isEmpty(entry.note) ? firstOf(say.pieces(entry.note), locale) : []
  return [linkTo(actionPlace(number), number), ...written([{ text: '. ' }, ...name, ...(note.length > 0 ? [{ text: '. ' }, ...note] : [])])]
}

/** The first sentence of a text. */
const firstOf = (pieces: ReturnType<Desk['say']['pieces']>, locale: Desk['locale']) =>
  pieces.map((piece) =>
    piece.quiet ? piece : { ...piece, text: firstSentences([piece.text], 1, piece.language ?? locale)[0] ?? piece.text },
  )

/** The targets of the lead indicator; what was measured, and why nothing may be subtracted from it, is in its own chapter (rule 11). */
function indicatorPanel(desk: Desk): Blocks {
  const { content, say, locale } = desk
  const block = blockOf(content, 'indicator')
  if (!block) return []
  const targets = block.targets.filter(({ value }) => value !== null)
  return [
    heading(2, [
      { text: say.say(block.heading) },
      { text: ': ' },
      ...say.pieces(block.name).map((piece) => ({ ...piece, text: piece.text })),
    ]),
    ...targets.map((target) =>
      paragraph(
        'Body',
        [
          ...written([
            {
              text: capitalised(
                [
                  target.comparator && say.label('comparator', target.comparator),
                  `${formatNumber(target.value ?? 0, locale, { decimals: 1 })}${block.unit}`,
                ]
                  .filter(Boolean)
                  .join(' '),
              ),
              bold: true,
            },
            { text: ` ${[target.year, target.geography?.label[locale]].filter(Boolean).join(', ')}. ${target.document}` },
          ]),
          ...sourceLinks(desk, target.sources),
        ],
        { spacing: { after: 60 } },
      ),
    ),
  ]
}
