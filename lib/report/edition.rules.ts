import { dayOf } from '../dates'
import { getTranslator } from '../i18n'
import { actionsInScope, actionsThatLeft, entriesOf, movesBetween, yearBefore } from '../status/ledger.rules'
import { countedState, lacksEvidence } from '../status/status.rules'
import { bilingualProseOf } from '../text/markdown-tree'
import { inWordsOf } from '../text/words-in-use'
import { composedVersion, type EditionContent, namedVersion } from './edition.schema'
import type { EditionAction } from './edition-action.schema'
import type { BlockOf, EditionBlock, EditionMove } from './edition-block.schema'
import { besidePublished, editionTally } from './edition-counts.rules'
import type { FactAction, Facts } from './edition-facts.rules'
import { editionLabels, editionLevels, editionStates } from './edition-label.rules'
import {
  changesSentence,
  datesSentence,
  measuresSentence,
  noticesOf,
  reportedSentence,
  statementAbout,
  summarySentences,
} from './edition-sentence.rules'
import { type Chapter, chapterHeading, citation, flagshipHeading, inBoth, indicatorCaveat, reportTitle } from './edition-vocabulary.rules'
import type { Text } from './edition-vocabulary.schema'

/** The actions that count in the year or left in an earlier one, in the plan's order: what came later is not part of this report. */
function editionActions({ actions, ledger, year }: Facts): EditionAction[] {
  const scope = new Set(actionsInScope(ledger, year).map((action) => action.id))
  const entries = entriesOf(ledger, year)
  const left = new Set(actionsThatLeft(ledger, year).map((action) => action.id))
  return actions
    .filter((action) => scope.has(action.id) || left.has(action.id))
    .map(({ id, flagshipId: _, introducedYear: __, ...action }) => {
      const state = scope.has(id) ? countedState(entries.get(id)) : null
      return {
        ...action,
        entry: state === null ? null : action.entry,
        state,
        leftIn: left.has(id) ? (ledger.closedIn.get(id) ?? null) : null,
        lacksEvidence: lacksEvidence(state, action.entry?.evidence.length ?? 0),
      }
    })
}

/** The actions whose counted state differs from the year compared with, in the plan's order. None when there is nothing to compare with. */
function editionMoves({ ledger, year }: Facts, choice?: (action: FactAction) => boolean): { since: number | null; moves: EditionMove[] } {
  const since = yearBefore(ledger.years, year)
  if (since === null) return { since, moves: [] }
  return { since, moves: movesBetween(ledger, since, year, choice).map(({ action, from, to }) => ({ action: action.number, from, to })) }
}

/** What is explained at the end of a report, in the order in which a reader meets it. */
const terms = [
  'total',
  'reported',
  'share',
  'leftEarlier',
  'changed',
  'published',
  'noEvidence',
  'workingTitle',
  'organisations',
  'tie',
  'obstacles',
  'basis',
  'translationMissing',
] as const

/** What the words, numbers and marks of a report mean, beside the states. */
const editionDefinitions = (): BlockOf<'definitions'>['definitions'] =>
  terms.map((term) => ({
    term: inBoth((locale) => getTranslator(locale, 'edition')(`definition.${term}.term`)),
    definition: inBoth((locale) => getTranslator(locale, 'edition')(`definition.${term}.text`)),
  }))

const noText: Text = { nl: null, en: null }

/** The anchor of a flagship's chapter. */
const flagshipAnchor = (code: string | null) => `flagship-${code ?? 'unknown'}`

/** A chapter per flagship, and one for the actions that are of none, when any of them counts or left. */
function flagshipBlocks(facts: Facts): BlockOf<'flagship'>[] {
  const chapters = [...facts.flagships, { id: null, code: null, text: noText }]
  return chapters.flatMap(({ id, code, text }) => {
    const own = (action: { flagshipId: string | null }) => action.flagshipId === id
    const tally = editionTally(facts, own)
    if (code === null && tally.total + tally.leftEarlier.length === 0) return []
    return [
      {
        id: flagshipAnchor(code),
        type: 'flagship' as const,
        heading: flagshipHeading(code, { flagships: facts.flagships.length > 0 }),
        flagship: code,
        markdown: text,
        prose: bilingualProseOf(text),
        tally,
        reported: reportedSentence(tally),
        actions: facts.actions
          .filter((action) => own(action) && tally.counts.some((count) => count.actions.includes(action.number)))
          .map((action) => action.number),
        moves: editionMoves(facts, own).moves,
      },
    ]
  })
}

const organisationKeys = new Set(['leads', 'partners', 'consulted', 'reportedBy', 'successorOrganisation', 'owner'])
const sourceKeys = new Set(['source', 'sources'])

/** Of all organisations and sources only those that an action or a chapter refers to. */
function referredTo({ actions, blocks, organisations, sources }: EditionContent): Pick<EditionContent, 'organisations' | 'sources'> {
  const namedOrganisations = new Set(codesUnder(organisationKeys, [actions, blocks]))
  const namedSources = new Set(codesUnder(sourceKeys, [actions, blocks]))
  return {
    organisations: organisations.filter((organisation) => namedOrganisations.has(organisation.slug)),
    sources: sources.filter((source) => namedSources.has(source.code)),
  }
}

function codesUnder(keys: ReadonlySet<string>, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.has(key) ? [inner].flat().filter((code) => typeof code === 'string') : codesUnder(keys, inner),
  )
}

const chapter = <C extends Chapter>(id: C) => ({ id, heading: chapterHeading(id) })

function blocks(facts: Facts, actions: EditionAction[]): EditionBlock[] {
  const recorded = editionTally(facts)
  const changes = editionMoves(facts)
  // an action that came later is not in it, so nothing refers to it
  const told = new Set(actions.map(({ number }) => number))
  const bare = actions.filter((action) => action.lacksEvidence).map(({ number }) => number)
  const { obstacles, deliverables, indicator } = facts
  return [
    { ...chapter('summary'), type: 'summary', sentences: summarySentences(facts, recorded) },
    { ...chapter('introduction'), type: 'text', markdown: facts.introduction, prose: bilingualProseOf(facts.introduction) },
    {
      ...chapter('counts'),
      type: 'counts',
      tally: recorded,
      reported: reportedSentence(recorded),
      leftEarlier: statementAbout('leftEarlier', recorded.leftEarlier),
      withoutEvidence: statementAbout('withoutEvidence', bare),
      published: facts.totals.map((total) => besidePublished(total, recorded)),
    },
    { ...chapter('changes'), type: 'changes', ...changes, sentence: changesSentence(changes.since, changes.moves.length) },
    ...flagshipBlocks(facts),
    { ...chapter('deliverables'), type: 'deliverables', deliverables },
    {
      ...chapter('obstacles'),
      type: 'obstacles',
      obstacles: obstacles.map((one) => ({ ...one, actions: one.actions.filter((number) => told.has(number)) })),
    },
    ...(indicator
      ? [
          {
            ...chapter('indicator'),
            type: 'indicator' as const,
            caveat: indicatorCaveat(),
            measures: measuresSentence(),
            ...indicator,
          },
        ]
      : []),
    { ...chapter('annex'), type: 'annex' },
    { ...chapter('definitions'), type: 'definitions', definitions: editionDefinitions() },
    { ...chapter('sources'), type: 'sources' },
  ]
}

/**
 * The content of an edition: everything the report says, in both languages, so that no page ever needs the live data again (rule 13).
 * No personal names: who wrote or confirmed something is not among the facts.
 */
export const composeEdition = (facts: Facts, own: Own): EditionContent => inWordsOf(facts, () => contentOf(facts, own))

/** What belongs to one edition and not to its facts. */
type Own = { number: number; publishedAt: Date; erratum?: Text | null }

function contentOf(facts: Facts, { number, publishedAt, erratum = null }: Own): EditionContent {
  const levels = editionLevels(facts.words)
  const publishedOn = dayOf(publishedAt)
  const actions = editionActions(facts)
  const content: EditionContent = {
    schemaVersion: levels ? namedVersion : composedVersion,
    ...(levels && { levels }),
    sample: facts.sample,
    plan: facts.plan,
    year: facts.year,
    number,
    title: reportTitle(facts.year),
    publishedAt: publishedAt.toISOString(),
    publishedOn,
    closedOn: facts.closedOn,
    dates: datesSentence(publishedOn, facts.closedOn),
    notices: noticesOf(facts.sample),
    citeAs: citation(facts.plan, facts.year, number, publishedOn),
    erratum,
    states: editionStates(),
    labels: editionLabels(),
    flagships: facts.flagships.map(({ code, title, working }) => ({ code, title, working })),
    goals: facts.goals,
    targetGroups: facts.targetGroups,
    themes: facts.themes,
    organisations: facts.organisations,
    sources: facts.sources,
    actions,
    blocks: blocks(facts, actions),
  }
  return { ...content, ...referredTo(content) }
}
