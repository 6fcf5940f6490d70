import { formatDate, formatNumber, formatPercent } from '../format'
import { languageTag } from '../locale'
import { kindsOfMoves } from '../report/edition-view.rules'
import { type CountState, closingStates } from '../status/status.rules'
import { addChart, type Charts } from './deck-chart.rules'
import { type Box, fitIn } from './deck-fit.rules'
import { inner, places } from './deck-look.rules'
import { numbersOf } from './deck-notes.rules'
import { beginSlide, type Cell, close, type DeckDesk, grid, type NotedSlide, words, write } from './deck-parts.rules'
import { yearsOf } from './highlights.rules'
import { blockOf, isEmpty } from './telling.rules'

/** What this is, of what and by whom. */
export function coverSlide({ deck, content, locale, context, say, t }: DeckDesk): void {
  const slide = deck.addSlide({ masterName: 'COVER' })
  const lang = languageTag[locale]
  const made: NotedSlide = { slide, notes: [], lang }
  const { plan } = content
  const title = fitIn([words([{ text: content.title[locale] }])], places.coverTitle, { sizes: [48, 40, 32, 26, 22, 18] })
  slide.addText(title.paragraphs.join(' '), { placeholder: 'title', objectName: 'title', fontSize: title.size, lang })
  write(
    made,
    [words(say.pieces(plan.shortTitle))],
    { x: inner.x, y: 1.6, w: 11.2, h: 0.4 },
    { sizes: [18, 16, 14], bold: true, colour: 'action' },
  )
  write(made, [words(say.pieces(plan.title))], { x: inner.x, y: 3.5, w: 11.2, h: 1.1 }, { sizes: [24, 22, 20, 18, 16, 14] })
  const which = [
    say.t('edition', { number: String(content.number) }),
    ...(context.draft ? [t('draftText')] : [say.t('published', { date: formatDate(content.publishedOn, locale) })]),
  ]
  const about = [
    ...(isEmpty(plan.publisher) ? [] : [words(say.pieces(plan.publisher))]),
    which.join('. '),
    ...(context.shortHash ? [t('hash', { hash: context.shortHash })] : []),
  ]
  write(made, about, { x: inner.x, y: 4.85, w: 11.2, h: 1.1 }, { sizes: [14, 13, 12], colour: 'quiet', between: 0.3 })
  const notices = [
    ...content.notices.map((one) => `${say.say(one.title)}. ${say.say(one.text)}`),
    ...(content.erratum ? [words(say.pieces(content.erratum))] : []),
  ]
  write(made, notices, { x: inner.x, y: 6.05, w: 11.2, h: 0.8 }, { sizes: [12, 11], between: 0.2 })
  made.notes.unshift(
    content.title[locale],
    words(say.pieces(plan.title)),
    ...about,
    ...(content.dates ? [say.say(content.dates)] : []),
    say.say(content.citeAs),
    context.address,
    ...notices,
  )
  close(made)
}

/** The whole plan on one slide: the sentence of the year, a bar for each year, and the same numbers as a table. */
export function glanceSlide(desk: DeckDesk, charts: Charts): void {
  const { content, say, t } = desk
  const counts = blockOf(content, 'counts')
  if (!counts) return
  const summary = blockOf(content, 'summary')?.sentences ?? []
  const made = beginSlide(desk, summary[0] ? say.say(summary[0].sentence) : say.say(counts.heading))
  const left: Box = { x: inner.x, y: inner.top, w: 6.9, h: 3.1 }
  const years = yearsOf(content)
  addChart(desk, made, charts, years, left, `${say.say(counts.heading)}, ${content.year}`)
  const rows = counts.tally.counts.filter(({ state, count }) => count > 0 || !closingStates.some((closing) => closing === state))
  stateTable(desk, made, rows, counts.tally.total, { x: 8.1, y: inner.top - 0.05, w: 4.58 })
  const others = summary.slice(1).map(({ basis, sentence }) => `${say.label('basis', basis)}: ${say.say(sentence)}`)
  const statements = [counts.leftEarlier, counts.withoutEvidence].flatMap((one) => (one ? [say.say(one.sentence)] : []))
  write(
    made,
    [say.say(counts.reported), ...others, ...statements, ...counts.published.map(({ sentence }) => say.say(sentence))],
    { x: inner.x, y: 5.05, w: 6.9, h: 1.75 },
    { sizes: [15, 14, 13, 12], bullets: true, between: 0.3 },
  )
  made.notes.push(...numbersOf(desk, t('wholePlan'), counts.tally), ...yearsInWords(desk, years), ...others)
  close(made)
}

type Rows = { state: CountState; count: number; percentage: number }[]

/** Each state with its sign and its word, how many of how many, and which share. */
function stateTable(desk: DeckDesk, made: NotedSlide, rows: Rows, total: number, { x, y, w }: { x: number; y: number; w: number }): void {
  const { say, locale } = desk
  const of = (count: number) => `${formatNumber(count, locale)}/${formatNumber(total, locale)}`
  const head: Cell[] = [{ text: say.t('state') }, { text: say.t('number'), align: 'right' }, { text: say.t('share'), align: 'right' }]
  const body = rows.map(({ state, count, percentage }): Cell[] => [
    { text: say.state(state), most: 2, sign: state },
    { text: of(count), align: 'right', bold: true },
    { text: formatPercent(percentage, locale), align: 'right' },
  ])
  grid(desk, made, head, body, { x, y, widths: [w - 2.2, 1.15, 1.05], size: 13, bottom: inner.bottom })
}

/** Of the year compared with, how many were in each state. */
export function yearsInWords({ say, locale, t }: DeckDesk, years: ReturnType<typeof yearsOf>): string[] {
  return years.slice(0, -1).map(({ year, counts, total, closedThen }) => {
    const parts = Object.entries(counts).flatMap(([state, count]) =>
      count > 0 ? [`${say.state(state as CountState).toLowerCase()} ${formatNumber(count, locale)}/${formatNumber(total, locale)}`] : [],
    )
    return `${year}: ${[...parts, ...(closedThen > 0 ? [`${t('closedIn', { year: String(year) }).toLowerCase()} ${formatNumber(closedThen, locale)}/${formatNumber(total, locale)}`] : [])].join(', ')}.`
  })
}

/** What changed since the year compared with: how many actions went from which state to which, and which ones. None without such a year. */
export function changesSlide(desk: DeckDesk): void {
  const { content, say, locale } = desk
  const block = blockOf(content, 'changes')
  if (!block || block.since === null) return
  const made = beginSlide(desk, say.say(block.heading))
  write(made, [say.say(block.sentence)], { x: inner.x, y: 1.3, w: inner.w, h: 0.4 }, { sizes: [16, 15, 14, 13, 12], colour: 'quiet' })
  const side = (state: CountState | null, passage: 'ENTERED' | 'LEFT') =>
    state === null ? say.label('passage', passage) : say.state(state)
  const kinds = kindsOfMoves(block.moves, content.states)
  if (kinds.length > 0) {
    const head: Cell[] = [
      { text: say.t('from') },
      { text: say.t('to') },
      { text: say.t('number'), align: 'right' },
      { text: say.t('actions') },
    ]
    const rows = kinds.map(({ from, to, numbers }): Cell[] => [
      { text: side(from, 'ENTERED'), ...(from && { sign: from }) },
      { text: side(to, 'LEFT'), bold: true, ...(to && { sign: to }) },
      { text: formatNumber(numbers.length, locale), align: 'right', bold: true },
      { text: numbers.join(', '), most: 2 },
    ])
    grid(desk, made, head, rows, {
      x: inner.x,
      y: inner.top + 0.1,
      widths: [3, 3, 1.6, 4.43],
      size: kinds.length > 9 ? 12 : 14,
      bottom: inner.bottom,
    })
  }
  const total = blockOf(content, 'counts')?.tally.total ?? 0
  made.notes.push(
    `${formatNumber(block.moves.length, locale)}/${formatNumber(total, locale)} ${say.t('actions').toLowerCase()}. ${say.say(block.sentence)}`,
    ...block.moves.map(
      ({ action, from, to }) => `${action}. ${words(say.actionName(action))}: ${side(from, 'ENTERED')} → ${side(to, 'LEFT')}`,
    ),
  )
  close(made)
}
