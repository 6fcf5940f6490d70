import { dayOf } from '../../dates'
import type { Counts } from '../../status/rules'
import { mentioned } from '../../status/total/rules'
import { editionActions } from './action/rules'
import type { BlockOf, EditionBlock, EditionTally } from './block/schema'
import { editionMoves } from './changes/rules'
import { besidePublished, editionTally } from './counts/rules'
import type { Facts } from './facts/rules'
import type { EditionAction, EditionContent } from './schema'
import {
  type Chapter,
  chapterHeading,
  citation,
  editionLabels,
  editionStates,
  flagshipHeading,
  indicatorCaveat,
  reportTitle,
  summaryWords,
} from './vocabulary/rules'
import type { Text } from './vocabulary/schema'

const noText: Text = { nl: null, en: null }

/** The anchor of a flagship's chapter. */
const flagshipAnchor = (code: string | null) => `flagship-${code ?? 'unknown'}`

const chapter = <C extends Chapter>(id: C) => ({ id, heading: chapterHeading(id) })

/** The published totals of the year come first, each with its source; then the recorded counts, where they say something else (rule 5). */
function summaryBlock(facts: Facts, recorded: EditionTally): BlockOf<'summary'> {
  const published = facts.totals.flatMap((total) => {
    const sentence = summaryWords(mentioned(total), total.total)
    return sentence ? [{ basis: 'PUBLISHED' as const, sentence, sources: total.sources.map((source) => source.code) }] : []
  })
  const sentence = summaryWords(Object.fromEntries(recorded.counts.map(({ state, count }) => [state, count])) as Counts)
  const own =
    sentence && !published.some((one) => one.sentence.nl === sentence.nl) ? [{ basis: 'RECORDED' as const, sentence, sources: [] }] : []
  return { ...chapter('summary'), type: 'summary', sentences: [...published, ...own] }
}

/** A chapter per flagship, and one for the actions whose flagship is not yet known, when there are any. */
function flagshipBlocks(facts: Facts, inScopeOrLeft: (numbers: EditionTally) => number): BlockOf<'flagship'>[] {
  const chapters = [...facts.flagships, { id: null, code: null, text: noText }]
  return chapters.flatMap(({ id, code, text }) => {
    const own = (action: { flagshipId: string | null }) => action.flagshipId === id
    const tally = editionTally(facts, own)
    if (code === null && inScopeOrLeft(tally) === 0) return []
    return [
      {
        id: flagshipAnchor(code),
        type: 'flagship' as const,
        heading: flagshipHeading(code),
        flagship: code,
        markdown: text,
        tally,
        actions: facts.actions
          .filter((action) => own(action) && tally.counts.some((count) => count.actions.includes(action.number)))
          .map((action) => action.number),
        moves: editionMoves(facts, own).moves,
      },
    ]
  })
}

function blocks(facts: Facts, actions: EditionAction[]): EditionBlock[] {
  const recorded = editionTally(facts)
  // an action that came later is not told about, so nothing refers to it
  const told = new Set(actions.map(({ number }) => number))
  const { obstacles, deliverables, indicator } = facts
  return [
    summaryBlock(facts, recorded),
    { ...chapter('introduction'), type: 'text', markdown: facts.introduction },
    { ...chapter('counts'), type: 'counts', tally: recorded, published: facts.totals.map((total) => besidePublished(total, recorded)) },
    { ...chapter('changes'), type: 'changes', ...editionMoves(facts) },
    ...flagshipBlocks(facts, ({ total, leftEarlier }) => total + leftEarlier.length),
    { ...chapter('deliverables'), type: 'deliverables', deliverables },
    {
      ...chapter('obstacles'),
      type: 'obstacles',
      obstacles: obstacles.map((one) => ({ ...one, actions: one.actions.filter((number) => told.has(number)) })),
    },
    ...(indicator ? [{ ...chapter('indicator'), type: 'indicator' as const, caveat: indicatorCaveat(), ...indicator }] : []),
    { ...chapter('annex'), type: 'annex' },
    { ...chapter('definitions'), type: 'definitions' },
    { ...chapter('sources'), type: 'sources' },
  ]
}

/**
 * The content of an edition: everything the report says, in both languages, so that no page ever needs the live data again (rule 13).
 * No personal names: who wrote or confirmed something is not among the facts.
 */
export function composeEdition(
  facts: Facts,
  { number, publishedAt, sample }: { number: number; publishedAt: Date; sample: boolean },
): EditionContent {
  const publishedOn = dayOf(publishedAt)
  const actions = editionActions(facts)
  const content: EditionContent = {
    schemaVersion: 1,
    sample: sample || facts.sample,
    plan: facts.plan,
    year: facts.year,
    number,
    title: reportTitle(facts.year),
    publishedAt: publishedAt.toISOString(),
    publishedOn,
    closedOn: facts.closedOn,
    citeAs: citation(facts.plan, facts.year, number, publishedOn),
    erratum: null,
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
