import { dayOf } from '../../dates'
import { bilingualProseOf } from '../../markdown-tree'
import { inWordsOf } from '../../words-in-use'
import { editionActions } from './action/rules'
import type { EditionAction } from './action/schema'
import type { EditionBlock } from './block/schema'
import { editionMoves } from './changes/rules'
import { besidePublished, editionTally } from './counts/rules'
import { editionDefinitions } from './definition/rules'
import type { Facts } from './facts/rules'
import { flagshipBlocks } from './flagship/rules'
import { editionLabels, editionLevels, editionStates } from './label/rules'
import { referredTo } from './reference/rules'
import { composedVersion, type EditionContent, namedVersion } from './schema'
import { changesSentence, datesSentence, measuresSentence, noticesOf, reportedSentence, statementAbout } from './sentence/rules'
import { summarySentences } from './summary/rules'
import { type Chapter, chapterHeading, citation, indicatorCaveat, reportTitle } from './vocabulary/rules'
import type { Text } from './vocabulary/schema'

const chapter = <C extends Chapter>(id: C) => ({ id, heading: chapterHeading(id) })

function blocks(facts: Facts, actions: EditionAction[]): EditionBlock[] {
  const recorded = editionTally(facts)
  const changes = editionMoves(facts)
  // an action that came later is not told about, so nothing refers to it
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
