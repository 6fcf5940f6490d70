import 'server-only'
import { listPublicObstacles } from '../obstacle/obstacle.queries'
import type { PublicPlan } from '../plan/plan.queries'
import { listPublicEditions } from '../report/edition.queries'
import { editionTally } from '../report/edition-counts.rules'
import { asText } from '../report/edition-facts.rules'
import { summarySentences } from '../report/edition-sentence.rules'
import { inBoth } from '../report/edition-vocabulary.rules'
import { getPublicSide, type TellingSide } from '../report/year-comparison.queries'
import {
  actionsByOutcome,
  countOf,
  inOrder,
  obstacleSentence,
  obstaclesIn,
  outcomeSentence,
  snapshotDifference,
  transitionsBetween,
} from '../report/year-comparison.rules'
import { type ComparisonQuery, parseComparison, type SideField } from '../report/year-comparison.schema'
import { type KnownSide, sidesOf, sidesToCompare } from '../report/year-comparison-snapshot.rules'
import { getPublicLedger } from '../status/ledger.queries'
import { listPublicTotals } from '../status/published-total.queries'
import { quotedTotals } from '../status/published-total.rules'
import { countStates } from '../status/status.rules'
import { type Page, pageOf } from './api-paging.rules'
import { editionUrl, labelOf, type Origin, planUrl, termsOf } from './open-data.rules'
import type { ComparisonDocument, OpenReport, ReportsDocument } from './report-data.schema'

/** The editions of a plan, the newest year and number first; withdrawn ones with the reason. */
export const listPublicOpenReports = async (plan: PublicPlan, origin: Origin): Promise<OpenReport[]> =>
  (await listPublicEditions(plan.id)).map((edition) => ({
    ...labelOf(plan),
    year: edition.year,
    number: edition.number,
    publishedAt: edition.publishedAt.toISOString(),
    sha256: edition.sha256,
    erratum: edition.erratumNl || edition.erratumEn ? asText(edition.erratumNl, edition.erratumEn) : null,
    withdrawn: edition.withdrawal && {
      at: edition.withdrawal.withdrawnAt.toISOString(),
      reason: asText(edition.withdrawal.reasonNl, edition.withdrawal.reasonEn),
    },
    url: editionUrl(origin, plan.slug, edition),
    page: `${origin}/nl/${plan.slug}/reports/${edition.year}/${edition.number}`,
  }))

/** The same as a document, a page at a time. */
export async function getPublicReportsDocument(plan: PublicPlan, page: Page, origin: Origin): Promise<ReportsDocument> {
  const { items, next } = pageOf(await listPublicOpenReports(plan, origin), ({ year, number }) => [-year, -number], page)
  return { ...termsOf(plan, origin), reports: items, next }
}

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
        count: telling ? countOf(telling.snapshot, state) : (quoted?.counts[state] ?? null),
      })),
      url: edition === null ? `${planUrl(origin, plan.slug)}/years/${year}` : editionUrl(origin, plan.slug, { year, number: edition }),
    }
  }
  return { ...termsOf(plan, origin), from: described(from, older), to: described(to, newer), ...told(older, newer) }
}

/** What happened between two sides; of a side that has nothing but totals no entry is invented to say more (rule 5). */
function told(older: TellingSide | null, newer: TellingSide | null): Told {
  if (!older || !newer) return { transitions: null, outcomes: null, obstacles: null }
  const between = snapshotDifference(older.snapshot, newer.snapshot)
  const obstacles = obstaclesIn(between)
  return {
    transitions: inOrder(transitionsBetween(older.snapshot, newer.snapshot)).map(({ numbers, ...cell }) => ({ ...cell, actions: numbers })),
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
