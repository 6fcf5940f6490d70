import { formatNumber, formatPartialDate } from '../format'
import { getTranslator } from '../i18n'
import { printedNumber } from '../indicator/indicator.rules'
import type { EditionAction } from '../report/edition-action.schema'
import type { BlockOf, EditionBlock } from '../report/edition-block.schema'
import { caveatOf, few, openObstacles, resultsOf } from '../report/edition-highlights.rules'
import type { View } from '../report/edition-view.rules'
import { actionNumber, actionTitle, barOf, flagshipLetter, organisationName } from './report-action.rules'
import { plainly, said, saidAsTitle } from './report-text.rules'

type Deliverable = BlockOf<'deliverables'>['deliverables'][number]

export const blockOf = <T extends EditionBlock['type']>({ content }: View, type: T): Extract<EditionBlock, { type: T }> | null =>
  content.blocks.find((block): block is Extract<EditionBlock, { type: T }> => block.type === type) ?? null

/** The flagships of something, as letters that lead to their chapters. */
const letters = (codes: string[], view: View) => codes.map((code) => flagshipLetter(code, view))

/** The results that are read in two minutes, each with what it says of itself. */
const briefResults = (view: View) =>
  resultsOf(view.content)
    .slice(0, few)
    .map((result) => ('action' in result ? ofAction(result.action, view) : ofDeliverable(result.deliverable, view)))

const ofAction = (action: EditionAction, view: View) => ({
  title: actionTitle(action, view),
  about: `${view.t('action', { number: action.number })}: ${view.state('REALISED').toLowerCase()}`,
  text: action.entry && plainly(action.entry.note, view.locale),
  flagships: letters(action.flagship ? [action.flagship] : [], view),
  action: actionNumber(action.number, view),
})

const ofDeliverable = ({ title, date, description, flagships }: Deliverable, view: View) => ({
  title: said(title, view.locale),
  about: formatPartialDate(date ?? String(view.content.year), view.locale),
  text: plainly(description, view.locale),
  flagships: letters(
    flagships.map(({ flagship }) => flagship),
    view,
  ),
  action: null,
})

/** The open obstacles that are read in two minutes. */
const briefHindrances = (view: View) =>
  openObstacles(view.content)
    .slice(0, few)
    .map((one) => ({
      title: said(one.title, view.locale),
      slug: one.slug,
      about: view.label('obstacleKind', one.kind),
      actions: one.actions.map((number) => actionNumber(number, view)),
      step: nextStepOf(one, view),
      owner: one.owner && `${view.t('owner')}: ${organisationName(one.owner, view)}`,
    }))

/** What comes next for an obstacle, under its name: it is one of several things said of it. */
function nextStepOf({ nextStep }: Pick<BlockOf<'obstacles'>['obstacles'][number], 'nextStep'>, { t, locale }: View) {
  const text = plainly(nextStep, locale)
  return text === null ? null : { word: t('nextStep'), text }
}

/** The target, the newest values each on its own basis, and why they cannot be compared (rule 11). */
function aimOf(view: View) {
  const { locale, label, t } = view
  const block = blockOf(view, 'indicator')
  const target = block?.targets.find(({ value }) => value !== null)
  if (!block || !target || target.value === null) return null
  const number = `${formatNumber(target.value, locale, { decimals: 1 })}${block.unit}`
  return {
    name: saidAsTitle(block.name, locale),
    number: target.comparator ? `${label('comparator', target.comparator)} ${number}` : number,
    figure: number,
    year: target.year,
    document: target.document,
    caveatTitle: t('caveatTitle'),
    caveat: caveatOf(block)?.[locale] ?? null,
    values: block.bases.slice(0, 3).map((basis) => ({
      value: `${printedNumber(basis.value.printed, locale)}${block.unit}`,
      year: basis.value.year === null ? label('absence', 'YEAR') : String(basis.value.year),
      basis: [basis.geography.label[locale], label('window', basis.window).toLowerCase(), basis.survey?.label[locale]]
        .filter(Boolean)
        .join(', '),
      flags: basis.value.flags.map(({ code }) => code).join(''),
    })),
  }
}

/**
 * What is said of changes where none of them is listed: that there are none, or nothing to compare with. What is said above a list of them holds
 * there alone.
 */
const changeOf = (changes: BlockOf<'changes'> | null, locale: View['locale']) =>
  changes && changes.moves.length === 0 ? changes.sentence[locale] : null

/** One page for readers with two minutes. */
export function briefOf(view: View) {
  const { content, locale } = view
  const counts = blockOf(view, 'counts')
  const sentences = blockOf(view, 'summary')?.sentences ?? []
  return {
    sentences: sentences.map(({ basis, sentence }) => ({
      basis: sentences.length > 1 ? view.label('basis', basis) : null,
      text: sentence[locale],
    })),
    bar: counts && barOf(counts.tally, `${counts.heading[locale]} ${content.year}`, view),
    reported: counts?.reported[locale] ?? null,
    change: changeOf(blockOf(view, 'changes'), locale),
    results: briefResults(view),
    resultsTitle: view.t('results'),
    hindrances: briefHindrances(view),
    hindrancesTitle: getTranslator(locale, 'office')('inTheWay'),
    aim: aimOf(view),
  }
}
