import { formatDate } from '../format'
import { getTranslator } from '../i18n'
import type { EditionAction, EditionEntry } from '../report/edition-action.schema'
import type { BlockOf } from '../report/edition-block.schema'
import type { EditionTally } from '../report/edition-counts.schema'
import type { View } from '../report/edition-view.rules'
import type { CountState } from '../status/status.rules'
import { type NoteBook, plainly, printedProse, type Said, said, saidAsTitle } from './report-text.rules'

/** An action that something refers to; `there` when the report has a row of it to lead to. */
export const actionNumber = (number: string, { action, content }: View) => {
  const known = action(number)
  return { number, there: known !== null && content.blocks.some((block) => block.type === 'flagship' && isIn(block, number)) }
}
const isIn = (block: BlockOf<'flagship'>, number: string) => block.actions.includes(number) || block.tally.leftEarlier.includes(number)

/** The letter of a flagship; `there` when the report has a chapter on it to lead to. */
export const flagshipLetter = (code: string, { content }: View) => ({
  letter: code.toUpperCase(),
  id: `flagship-${code}`,
  there: content.blocks.some((block) => block.type === 'flagship' && block.flagship === code),
})

/** What an organisation is called in the year of the report. */
export const organisationName = (slug: string, { organisation, locale }: View): string => {
  const known = organisation(slug)
  return (known && plainly(known.name, locale)) ?? slug
}

/** The title of an action, or that it is not known. */
export function actionTitle({ title }: Pick<EditionAction, 'title'>, { locale, label }: View): Said {
  return said(title, locale) ?? label('absence', 'TITLE')
}

/** A count of actions by state, with what it shows in words. */
export function barOf(tally: EditionTally, heading: string, { state, locale }: View) {
  const counts = tally.counts.map((one) => ({ state: one.state, label: state(one.state), count: one.count, percentage: one.percentage }))
  const parts = counts.filter(({ count }) => count > 0).map(({ count, label }) => `${count} ${label.toLowerCase()}`)
  const alt = getTranslator(locale, 'charts')('bar', { heading, total: tally.total, parts: parts.join(', ') })
  return { counts, total: tally.total, alt }
}

/** Why an action stands as it does, sentence by sentence: word and reason. */
function reasonsOf(entry: EditionEntry, view: View): { word: string; text: string }[] {
  const { t, label, continuesIn, locale } = view
  const { closing, nothingToReport, unchangedReason, reason } = entry
  const successor = closing?.successorAction && continuesIn(closing.successorAction)
  const elsewhere = closing && [
    closing.successorOrganisation && organisationName(closing.successorOrganisation, view),
    plainly(closing.successor, locale),
  ]
  const place = elsewhere?.filter(Boolean).join(': ')
  const note = closing && plainly(closing.note, locale)
  const lines: [string, (string | null | undefined | false | '')[]][] = [
    [t('nothing'), [nothingToReport && label('nothingToReport', nothingToReport)]],
    [
      t('closing'),
      closing ? [label('closingReason', closing.reason), successor, place && `${label('destination', 'ORGANISATION')} ${place}`] : [],
    ],
    [t('unchanged'), [unchangedReason && label('unchangedReason', unchangedReason)]],
    [t('reason'), [plainly(reason, locale)]],
  ]
  return lines.flatMap(([word, parts]) => {
    // what somebody wrote about closing is a sentence of its own: it comes last
    const said = parts.filter(Boolean).join('; ')
    const text = said && note && word === t('closing') ? `${said}. ${note}` : said
    return text ? [{ word, text }] : []
  })
}

/** The notes of what shows that an entry is true. */
const evidenceNotes = (action: EditionAction, view: View, book: NoteBook): number[] =>
  (action.entry?.evidence ?? []).map(({ label, url, accessedOn, source }) =>
    book.number(
      `evidence ${url ?? ''} ${label.nl} ${label.en}`,
      () => ({
        text: said(label, view.locale) ?? (source && view.source(source)?.title) ?? url ?? '',
        about: url && accessedOn ? view.t('accessed', { date: formatDate(accessedOn, view.locale) }) : '',
        url,
      }),
      action.number,
    ),
  )

// a row that fits on a page is never cut in two; a longer one has to be
const longestWhole = 1600

/** One action as a row. */
export function rowOf(action: EditionAction, view: View, book: NoteBook) {
  const { label, locale } = view
  const note = action.entry ? said(action.entry.note, locale) : null
  const reasons = action.entry ? reasonsOf(action.entry, view) : []
  const noted = note === null || typeof note === 'string' ? note : note.text
  const { length } = [noted, ...reasons.flatMap(({ word, text }) => [word, text])].join('')
  return {
    number: action.number,
    title: actionTitle(action, view),
    state: action.state,
    word: action.state ? view.state(action.state) : `${label('mark', 'CLOSED_IN')} ${action.leftIn ?? ''}`.trim(),
    note,
    reasons,
    lead: action.leads.length > 0 ? action.leads.map((slug) => organisationName(slug, view)).join(', ') : null,
    noLead: label('absence', 'LEAD'),
    notes: evidenceNotes(action, view, book),
    bare: action.lacksEvidence ? label('mark', 'NO_EVIDENCE') : null,
    whole: length < longestWhole,
  }
}

/** A change of status: from, to, and which actions. */
export function movesOf(moves: BlockOf<'changes'>['moves'], view: View) {
  const order = view.content.states.map(({ state }) => state)
  const place = (state: CountState | null) => (state === null ? order.length : order.indexOf(state))
  const kinds = new Map<string, { from: CountState | null; to: CountState | null; numbers: string[] }>()
  for (const { action, from, to } of moves) {
    const kind = kinds.get(`${from} ${to}`) ?? { from, to, numbers: [] }
    kind.numbers.push(action)
    kinds.set(`${from} ${to}`, kind)
  }
  const side = (state: CountState | null, passage: 'ENTERED' | 'LEFT') => ({
    state,
    word: state ? view.state(state) : view.label('passage', passage),
  })
  return [...kinds.values()]
    .sort((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from))
    .map(({ from, to, numbers }) => ({
      from: side(from, 'ENTERED'),
      to: side(to, 'LEFT'),
      count: numbers.length,
      actions: numbers.map((number) => actionNumber(number, view)),
    }))
}

/** A chapter on one flagship. */
export function flagshipOf(block: BlockOf<'flagship'>, view: View, book: NoteBook) {
  const { content, locale, label, t } = view
  const { tally } = block
  const known = block.flagship ? view.flagship(block.flagship) : null
  const own = new Set([...block.actions, ...tally.leftEarlier])
  const obstacles = content.blocks.flatMap((one) => (one.type === 'obstacles' ? one.obstacles : []))
  const since = content.blocks.flatMap((one) => (one.type === 'changes' && one.since ? [one.since] : []))[0]
  const rows = (numbers: string[]) => numbers.flatMap((number) => view.action(number) ?? []).map((action) => rowOf(action, view, book))
  const heading = block.heading[locale]
  return {
    id: block.id,
    letter: block.flagship?.toUpperCase() ?? null,
    heading,
    title: known && saidAsTitle(known.title, locale),
    working: known?.working[locale] ? label('mark', 'WORKING_TITLE') : null,
    prose: printedProse(block.prose, view, book),
    absent: block.flagship === null ? null : label('absence', 'FLAGSHIP_TEXT'),
    bar: barOf(tally, heading, view),
    reported: block.reported[locale],
    moves: since ? { title: t('changesHere', { year: String(since) }), kinds: movesOf(block.moves, view) } : null,
    obstacles: obstacles
      .filter((one) => one.actions.some((number) => own.has(number)))
      .map((one) => ({
        title: said(one.title, locale),
        state: label('obstacleState', one.resolvedYear === content.year ? 'RESOLVED' : 'OPEN'),
        slug: one.slug,
      })),
    none: block.actions.length === 0 ? label('absence', 'ACTIONS') : null,
    rows: rows(block.actions),
    left: rows(tally.leftEarlier),
  }
}
