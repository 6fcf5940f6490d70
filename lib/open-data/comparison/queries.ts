import 'server-only'
import { listPublicObstacles } from '../../obstacle/queries'
import type { PublicPlan } from '../../plan/queries'
import { type KnownSide, sidesOf, sidesToCompare } from '../../report/comparison/picture/rules'
import { getPublicSide, type TellingSide } from '../../report/comparison/queries'
import { actionsByOutcome, difference, obstaclesIn, transitionsBetween } from '../../report/comparison/rules'
import { type ComparisonQuery, parseComparison, type SideField } from '../../report/comparison/schema'
import { obstacleSentence, outcomeSentence } from '../../report/comparison/sentence/rules'
import { countOf, inOrder } from '../../report/comparison/table/rules'
import { editionTally } from '../../report/edition/counts/rules'
import { listPublicEditions } from '../../report/edition/queries'
import { summarySentences } from '../../report/edition/summary/rules'
import { inBoth } from '../../report/edition/vocabulary/rules'
import { getPublicLedger } from '../../status/ledger/queries'
import { countStates } from '../../status/rules'
import { listPublicTotals } from '../../status/total/queries'
import { quotedTotals } from '../../status/total/rules'
import { editionUrl, type Origin, planUrl, termsOf } from '../terms/rules'
import type { ComparisonDocument } from './schema'

type Told = Pick<ComparisonDocument, 'transitions' | 'outcomes' | 'obstacles'>
type Faults = ComparisonQuery<KnownSide>['faults']

/** Two public years, editions or one of each side by side, as the page compares them; `faults` names the fields that cannot be granted. */
export async function getPublicComparisonDocument(
  plan: PublicPlan,
  asked: Partial<Record<SideField, string>>,
  origin: Origin,
): Promise<ComparisonDocument | { faults: Faults }> {
  const [ledger, editions, totals] = await Promise.all([getPublicLedger(plan.id), listPublicEditions(plan.id), listPublicTotals(plan.id)])
  const sides = sidesOf(ledger, editions, totals)
  const { from, to, faults } = parseComparison(asked, sides, sidesToCompare(ledger, sides))
  if (Object.keys(faults).length > 0) return { faults }
  const ids = ledger.actions.map(({ id }) => id)
  const obstacles = await listPublicObstacles(plan.id, ids)
  const read = (side: KnownSide | null) => side && getPublicSide(plan.id, side, ledger, obstacles)
  const [older, newer] = await Promise.all([read(from), read(to)])
  const described = (side: KnownSide | null, telling: TellingSide | null): ComparisonDocument['from'] => {
    if (!side) return null
    const quoted = side.edition === null ? quotedTotals(totals, side.year) : null
    const { year, edition } = side
    return {
      ...side,
      sentences: telling?.content
        ? telling.content.blocks.flatMap((block) => (block.type === 'summary' ? block.sentences : []))
        : summarySentences({ totals: quoted ? [quoted] : [] }, editionTally({ ledger, year })),
      counts: countStates.map((state) => ({
        state,
        count: telling ? countOf(telling.picture, state) : (quoted?.counts[state] ?? null),
      })),
      url: edition === null ? `${planUrl(origin, plan.slug)}/years/${year}` : editionUrl(origin, plan.slug, { year, number: edition }),
    }
  }
  return { ...termsOf(plan, origin), from: described(from, older), to: described(to, newer), ...told(older, newer) }
}

/** What happened between two sides; of a side that has nothing but totals no entry is invented to say more (rule 5). */
function told(older: TellingSide | null, newer: TellingSide | null): Told {
  if (!older || !newer) return { transitions: null, outcomes: null, obstacles: null }
  const between = difference(older.picture, newer.picture)
  const obstacles = obstaclesIn(between)
  return {
    transitions: inOrder(transitionsBetween(older.picture, newer.picture)).map(({ numbers, ...cell }) => ({ ...cell, actions: numbers })),
    outcomes: actionsByOutcome(between).map(({ outcome, numbers }) => ({
      outcome,
      sentence: inBoth((locale) => outcomeSentence(outcome, numbers.length, locale)),
      actions: numbers,
    })),
    obstacles: (['opened', 'resolved'] as const)
      .filter((outcome) => obstacles[outcome].length > 0)
      .map((outcome) => ({
        outcome,
        sentence: inBoth((locale) => obstacleSentence(outcome, obstacles[outcome].length, locale)),
        obstacles: obstacles[outcome],
      })),
  }
}
