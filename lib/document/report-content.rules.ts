import { formatDate } from '../format'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import { type View, viewOf } from '../report/edition-view.rules'
import type { DocumentContext } from './document.rules'
import { actionNumber, actionTitle, flagshipOf, movesOf } from './report-action.rules'
import { briefOf } from './report-brief.rules'
import { countsOf, definitionsOf, deliverablesOf, indicatorOf, matrixOf, obstaclesOf } from './report-chapter.rules'
import { type NoteBook, noteBook, plainly, printedProse, said } from './report-text.rules'

/** A chapter with its words, in the order in which the report has them. */
function chaptersOf(view: View, book: NoteBook) {
  const { content, locale, label } = view
  const matrix = matrixOf(view)
  return content.blocks.flatMap((block): object[] => {
    const own = { id: block.id, heading: block.heading[locale] }
    switch (block.type) {
      case 'text':
        return [{ ...own, type: block.type, prose: printedProse(block.prose, view, book), absent: label('absence', 'INTRODUCTION') }]
      case 'counts':
        return [{ ...own, type: block.type, ...countsOf(block, view, book) }]
      case 'changes':
        return [{ ...own, type: block.type, sentence: block.sentence[locale], kinds: movesOf(block.moves, view) }]
      case 'flagship':
        return [{ type: block.type, ...flagshipOf(block, view, book) }]
      case 'deliverables': {
        const made = { ...own, type: block.type, ...deliverablesOf(block, view, book) }
        return matrix ? [made, { id: 'matrix', type: 'matrix' as const, ...matrix }] : [made]
      }
      case 'obstacles':
        return [{ ...own, type: block.type, ...obstaclesOf(block, view) }]
      case 'indicator':
        return [{ ...own, type: block.type, ...indicatorOf(block, view, book) }]
      case 'definitions':
        return [{ ...own, type: block.type, items: definitionsOf(block, view) }]
      // the summary is the page for readers with two minutes; actions by status are in the counts; sources are among the notes
      default:
        return []
    }
  })
}

/** What the cover draws: every action as a square under its flagship; a plan too large for that gets none. */
function coverOf({ content, locale }: View) {
  const rows = content.blocks.flatMap((block) =>
    block.type === 'flagship' && block.actions.length > 0
      ? [
          {
            letter: block.flagship?.toUpperCase() ?? '',
            states: block.tally.counts.flatMap(({ state, count }) => Array.from({ length: count }, () => state)),
          },
        ]
      : [],
  )
  const fits = rows.length > 0 && rows.length <= 14 && rows.every(({ states }) => states.length <= 24)
  const alt = content.blocks
    .flatMap((block) => (block.type === 'summary' ? block.sentences.map(({ sentence }) => sentence[locale]) : []))
    .join(' ')
  return fits ? { rows, alt } : null
}

/** Everything that a document of an edition prints in one language, from its content and what surrounds it. */
export function reportContent(content: EditionContent, locale: Locale, { sha256, shortHash, address, draft }: DocumentContext) {
  const view = viewOf(content, locale)
  const t = getTranslator(locale, 'documents')
  const book = noteBook()
  const brief = briefOf(view)
  const chapters = chaptersOf(view, book)
  const publisher = plainly(content.plan.publisher, locale)
  const edition = draft ? t('pdf.draft') : getTranslator(locale, 'reports')('edition', { number: String(content.number) })
  return {
    lang: locale,
    region: languageTag[locale].slice(3),
    title: content.title[locale],
    year: String(content.year),
    plan: plainly(content.plan.title, locale) ?? content.plan.slug,
    shortPlan: plainly(content.plan.shortTitle, locale) ?? content.plan.slug,
    publisher,
    edition,
    published: draft ? null : getTranslator(locale, 'reports')('published', { date: formatDate(content.publishedOn, locale) }),
    mark: draft ? t('pdf.draftMark') : content.sample ? t('pdf.sampleMark') : null,
    notices: content.notices.map(({ title, text }) => ({ title: title[locale], text: text[locale] })),
    dates: content.dates?.[locale] ?? null,
    erratum: content.erratum && said(content.erratum, locale),
    hash: sha256,
    shortHash,
    address,
    citeAs: draft ? null : content.citeAs[locale],
    cover: coverOf(view),
    states: content.states.map(({ state, label }) => ({ state, label: label[locale] })),
    goals: content.goals.map(({ code, name }) => ({ letter: code.toUpperCase(), name: said(name, locale) ?? code })),
    brief,
    chapters,
    index: content.actions.map((action) => ({ ...actionNumber(action.number, view), title: actionTitle(action, view) })),
    notes: book.all().map(({ of, ...note }) => ({ ...note, of: of.map((number) => actionNumber(number, view)) })),
    words: wordsOf(locale),
  }
}

export type ReportContent = ReturnType<typeof reportContent>

/** The words of the document itself, around those of the edition. */
function wordsOf(locale: Locale) {
  const t = getTranslator(locale, 'documents')
  const reports = getTranslator(locale, 'reports')
  return {
    contents: reports('contents'),
    brief: t('pdf.brief'),
    briefLead: t('pdf.briefLead'),
    actions: reports('actions'),
    number: t('pdf.number'),
    action: reports('annexAction'),
    state: reports('state'),
    stateAndLead: t('pdf.stateAndLead'),
    left: reports('leftHere'),
    obstacles: reports('obstaclesHere'),
    from: reports('from'),
    to: reports('to'),
    count: reports('number'),
    correction: reports('correction'),
    notes: t('pdf.notes'),
    notesLead: t('pdf.notesLead'),
    matrix: t('pdf.matrix'),
    matrixLead: t('pdf.matrixLead'),
    matrixCorner: t('pdf.matrixCorner'),
    of: t('pdf.of'),
    page: t('pdf.page'),
    target: reports('target'),
    cite: reports('cite'),
    verify: reports('verify'),
    verifyText: t('pdf.verifyText'),
    hash: t('pdf.hash'),
    address: t('pdf.address'),
    about: t('pdf.about'),
    inferred: t('pdf.inferred'),
    missing: t('pdf.missing'),
    missingText: t('pdf.missingText'),
    flagship: t('pdf.flagship'),
    date: t('pdf.date'),
    result: t('pdf.result'),
  }
}
