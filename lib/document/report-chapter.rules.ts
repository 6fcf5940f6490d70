import { formatNumber, formatPartialDate, formatPercent } from '../format'
import { printedNumber } from '../indicator/indicator.rules'
import type { BlockOf } from '../report/edition-block.schema'
import { caveatOf } from '../report/edition-highlights.rules'
import type { View } from '../report/edition-view.rules'
import { actionNumber, barOf, flagshipLetter, organisationName } from './report-action.rules'
import { type NoteBook, plainly, said, saidAsTitle } from './report-text.rules'

/** The numbers of the notes on sources. */
export const sourceNotes = (codes: string[], view: View, book: NoteBook): number[] =>
  codes.flatMap((code) => {
    const source = view.source(code)
    if (!source) return []
    const about = [source.publisher, source.date && formatPartialDate(source.date, view.locale)].filter(Boolean).join(', ')
    return [book.number(`source ${code}`, () => ({ text: source.title, about, url: source.url }))]
  })

export function countsOf(block: BlockOf<'counts'>, view: View, book: NoteBook) {
  const { locale, t, content, label } = view
  const numbers = (list: string[]) => list.map((number) => actionNumber(number, view))
  return {
    bar: barOf(block.tally, `${block.heading[locale]} ${content.year}`, view),
    head: [t('state'), t('number'), t('share'), t('actions')],
    rows: block.tally.counts
      .filter(({ count }) => count > 0)
      .map(({ state, count, percentage, actions }) => ({
        state,
        word: view.state(state),
        count: formatNumber(count, locale),
        share: formatPercent(percentage, locale),
        actions: numbers(actions),
      })),
    total: {
      word: t('total'),
      count: formatNumber(block.tally.total, locale),
      share: formatPercent(block.tally.total === 0 ? 0 : 100, locale),
    },
    statements: [
      { text: block.reported[locale], actions: [] },
      ...[block.leftEarlier, block.withoutEvidence].flatMap((one) =>
        one ? [{ text: one.sentence[locale], actions: numbers(one.actions) }] : [],
      ),
    ],
    published: block.published.map(({ sentence, text, differences, sources }) => ({
      sentence: sentence[locale],
      text: text?.[locale] ?? null,
      notes: sourceNotes(sources, view, book),
      head: [t('differenceState'), label('basis', 'PUBLISHED'), label('basis', 'RECORDED')],
      differences: differences.map(({ state, published, recorded }) => ({
        word: state === null ? t('totalRow') : view.state(state),
        published: formatNumber(published, locale),
        recorded: formatNumber(recorded, locale),
      })),
    })),
  }
}

export const deliverablesOf = (block: BlockOf<'deliverables'>, view: View, book: NoteBook) => ({
  none: block.deliverables.length === 0 ? view.label('absence', 'DELIVERABLES') : null,
  items: block.deliverables.map((one) => ({
    date: formatPartialDate(one.date ?? String(view.content.year), view.locale),
    title: said(one.title, view.locale),
    kind: view.label('deliverableKind', one.kind),
    text: said(one.description, view.locale),
    flagships: one.flagships.map(({ flagship, tie }) => ({ ...flagshipLetter(flagship, view), inferred: tie === 'INFERRED' })),
    notes: sourceNotes(one.sources, view, book),
  })),
})

export const obstaclesOf = (block: BlockOf<'obstacles'>, view: View) => ({
  none: block.obstacles.length === 0 ? view.label('absence', 'OBSTACLES') : null,
  items: block.obstacles.map((one) => ({
    slug: one.slug,
    title: said(one.title, view.locale),
    kind: view.label('obstacleKind', one.kind),
    state: view.label('obstacleState', one.resolvedYear === view.content.year ? 'RESOLVED' : 'OPEN'),
    open: one.resolvedYear !== view.content.year,
    opened: String(one.openedYear),
    facts: [
      { word: view.t('experiencedBy'), text: one.experiencedBy.map((code) => groupName(code, view)).join(', ') || null },
      { word: view.t('owner'), text: one.owner && organisationName(one.owner, view) },
      { word: view.t('openedIn'), text: String(one.openedYear) },
      { word: view.t('resolvedIn'), text: one.resolvedYear === null ? null : String(one.resolvedYear) },
    ].filter(({ text }) => text),
    sentences: [
      { word: view.t('nextStep'), text: plainly(one.nextStep, view.locale) },
      { word: view.t('resolution'), text: plainly(one.resolution, view.locale) },
    ].filter(({ text }) => text),
    actionsWord: view.t('actions'),
    actions: one.actions.map((number) => actionNumber(number, view)),
  })),
})

const groupName = (code: string, { targetGroup, locale }: View): string => {
  const known = targetGroup(code)
  return (known && plainly(known.name, locale)) ?? code
}

export function indicatorOf(block: BlockOf<'indicator'>, view: View, book: NoteBook) {
  const { locale, label, t } = view
  const year = (value: number | null) => (value === null ? label('absence', 'YEAR') : String(value))
  return {
    name: saidAsTitle(block.name, locale),
    definition: said(block.definition, locale),
    note: said(block.note, locale),
    notes: sourceNotes(block.sources, view, book),
    caveatTitle: t('caveatTitle'),
    caveat: caveatOf(block)?.[locale] ?? null,
    targetsTitle: t('targets'),
    targetHead: [t('document'), t('geography'), t('year'), t('target')],
    targets: block.targets.map((one) => {
      const number = one.value === null ? null : `${formatNumber(one.value, locale, { decimals: 1 })}${block.unit}`
      return {
        document: one.document,
        note: said(one.note, locale),
        notes: sourceNotes(one.sources, view, book),
        geography: one.geography?.label[locale] ?? '–',
        year: year(one.year),
        value: number === null ? said(one.text, locale) : one.comparator ? `${label('comparator', one.comparator)} ${number}` : number,
      }
    }),
    basesTitle: block.measures[locale],
    baseHead: [t('geography'), t('year'), t('value')],
    bases: groupedByBasis(block.bases, view).map(({ title, about, bases }) => ({
      title,
      about,
      rows: bases.map(({ geography, note, value }) => ({
        geography: geography.label[locale],
        note: said(note, locale),
        year: year(value.year),
        value: `${printedNumber(value.printed, locale)}${block.unit}`,
        flags: value.flags.map((flag) => `${flag.code}: ${flag.label[locale]}`).join('; '),
        valueNote: said(value.note, locale),
        notes: sourceNotes(value.sources, view, book),
      })),
    })),
  }
}

type Basis = BlockOf<'indicator'>['bases'][number]

/** Values that differ in nothing but their area go together, all others apart. */
function groupedByBasis(bases: Basis[], { locale, label }: View) {
  const groups = new Map<string, Basis[]>()
  for (const basis of bases) {
    const { name, survey, window, population, coverage } = basis
    const key = [name.nl, name.en, survey?.code, window, population?.code, coverage?.code].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), basis])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const terms = [first.survey, first.population, first.coverage].flatMap((term) => (term ? [term.label[locale]] : []))
    return [{ title: said(first.name, locale), about: [...terms, label('window', first.window).toLowerCase()].join(' · '), bases: group }]
  })
}

/** Target groups against themes: how many actions in scope are in each cell. */
export function matrixOf(view: View) {
  const { content, locale } = view
  if (content.targetGroups.length === 0 || content.themes.length === 0) return null
  const counted = content.actions.filter(({ state }) => state !== null)
  const cell = (group: string, theme: string) =>
    counted.filter((one) => one.targetGroups.includes(group) && one.themes.includes(theme)).map(({ number }) => actionNumber(number, view))
  const rows = content.targetGroups.map(({ code, name }) => ({
    name: said(name, locale) ?? code,
    cells: content.themes.map((theme) => cell(code, theme.code)),
  }))
  if (rows.every(({ cells }) => cells.every((one) => one.length === 0))) return null
  return { columns: content.themes.map(({ code, name }) => said(name, locale) ?? code), rows, total: counted.length }
}

/** What the words of the report meant on the day it was published. */
export const definitionsOf = (block: BlockOf<'definitions'>, { content, locale }: View) => [
  ...content.states.map(({ state, label, definition }) => ({ state, term: label[locale], text: definition[locale] })),
  ...block.definitions.map(({ term, definition }) => ({ state: null, term: term[locale], text: definition[locale] })),
]
