import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/commands'
import { readLedger } from '../status/ledger/queries'
import { actionsInScope } from '../status/ledger/rules'
import { requireRight } from '../user/right/rules'
import type { Operator } from '../user/rules'
import { countSampleRows, editionsThatGo, flagshipsThatStay, organisationsThatStay, reportsThatStay, yearsThatStay } from './queries'
import { kindsWithRows, type SampleCounts } from './rules'

type Transaction = Prisma.TransactionClient
const sample = { where: { sample: true } } as const

/**
 * Removes the sample (rule 7): deletes exactly the rows that carry `sample`, empties the slots of the actions, and touches nothing real.
 * What a real row rests on stays and becomes real: the year of a real entry, the report of a real text, an organisation that a real row
 * refers to. The event of it is real, also when a demo account did it: it keeps the sample from coming back at the next start.
 * @returns what went, in rows per kind.
 * @throws ForbiddenError; RuleError `sample.nothingToRemove`.
 */
export async function removeSample(operator: Operator): Promise<SampleCounts> {
  requireRight(operator, 'removeSample')
  return db.$transaction(
    async (transaction) => {
      await keepOthersFromWriting(transaction)
      const counts = await countSampleRows(transaction)
      if (kindsWithRows(counts).length === 0) throw new RuleError('sample.nothingToRemove')
      const years = await keepWhatRealRowsRestOn(transaction)
      await removeReports(transaction)
      await removeYears(transaction)
      await removeObstaclesAndTies(transaction)
      await removePeopleAndOrganisations(transaction)
      await removeStructure(transaction)
      for (const year of years) await storeScope(transaction, year)
      await transaction.event.deleteMany(sample)
      await recordEvent(transaction, {
        actorId: operator.id,
        kind: 'removeSample',
        objectType: 'Sample',
        objectId: 'sample',
        before: Object.fromEntries(kindsWithRows(counts).map(({ kind, count }) => [kind, count])),
      })
      return counts
    },
    { timeout: 60_000 },
  )
}

/** Nothing real may come to rest on a row of the sample while it is being removed; reading goes on. */
const keepOthersFromWriting = (transaction: Transaction) => transaction.$executeRaw`
  LOCK TABLE reporting_years, status_entries, annual_reports, flagship_texts, editions, organisations, involvements, memberships, obstacles, actions
  IN SHARE ROW EXCLUSIVE MODE`

/** Marks as real what stays; returns the closed years among it, whose scope has to be stored anew. */
async function keepWhatRealRowsRestOn(transaction: Transaction): Promise<{ planId: string; year: number }[]> {
  const staying = await yearsThatStay(transaction)
  const organisations = { in: await organisationsThatStay(transaction) }
  await transaction.organisationName.updateMany({ where: { organisationId: organisations }, data: { sample: false } })
  await transaction.organisation.updateMany({ where: { id: organisations }, data: { sample: false } })
  await transaction.flagship.updateMany({ where: flagshipsThatStay, data: { sample: false } })
  await transaction.annualReport.updateMany({
    where: reportsThatStay,
    data: { introductionNl: null, introductionEn: null, version: { increment: 1 }, sample: false },
  })
  const years = await transaction.reportingYear.findMany({
    where: { ...staying, closedAt: { not: null } },
    select: { planId: true, year: true },
  })
  await transaction.reportingYear.updateMany({ where: staying, data: { sample: false } })
  return years
}

async function removeReports(transaction: Transaction) {
  await transaction.withdrawal.deleteMany(sample)
  await transaction.edition.deleteMany({ where: editionsThatGo })
  await transaction.publishedTotal.deleteMany(sample)
  await transaction.flagshipText.deleteMany(sample)
  await transaction.annualReport.deleteMany(sample)
}

async function removeYears(transaction: Transaction) {
  await transaction.evidence.deleteMany(sample)
  await transaction.statusEntry.deleteMany(sample)
  await transaction.yearScope.deleteMany(sample)
  await transaction.reportingYear.deleteMany(sample)
}

async function removeObstaclesAndTies(transaction: Transaction) {
  await transaction.obstacleAction.deleteMany(sample)
  await transaction.obstacleTargetGroup.deleteMany(sample)
  await transaction.obstacle.deleteMany(sample)
  await transaction.actionGoal.deleteMany(sample)
  await transaction.actionTargetGroup.deleteMany(sample)
  await transaction.actionTheme.deleteMany(sample)
  await transaction.involvement.deleteMany(sample)
  // what filled a slot may have cited a real source
  await transaction.$executeRaw`DELETE FROM "_ActionToSource" WHERE "A" IN (SELECT id FROM actions WHERE sample)`
  // version 1 is that of an empty slot: a form that was opened on a filled one cannot be saved any more
  const empty = { titleNl: null, titleEn: null, titleStatus: null, descriptionNl: null, descriptionEn: null, flagshipId: null }
  await transaction.action.updateMany({ ...sample, data: { ...empty, version: 1, sample: false } })
}

async function removePeopleAndOrganisations(transaction: Transaction) {
  await transaction.import.deleteMany(sample)
  await transaction.importHeadings.deleteMany(sample)
  await transaction.membership.deleteMany(sample)
  await transaction.user.deleteMany(sample)
  await transaction.organisationName.deleteMany(sample)
  // a body and the one that succeeds it go together, in whatever order the database takes them
  await transaction.organisation.updateMany({ ...sample, data: { succeedsId: null } })
  await transaction.organisation.deleteMany(sample)
}

async function removeStructure(transaction: Transaction) {
  await transaction.deliverableFlagship.deleteMany(sample)
  await transaction.deliverableTargetGroup.deleteMany(sample)
  await transaction.deliverable.deleteMany(sample)
  await transaction.indicatorValue.deleteMany(sample)
  await transaction.indicatorTarget.deleteMany(sample)
  await transaction.indicatorSeries.deleteMany(sample)
  await transaction.indicator.deleteMany(sample)
  await transaction.formerNumber.deleteMany(sample)
  await transaction.cellComment.deleteMany(sample)
  await transaction.planStage.deleteMany(sample)
  await transaction.goal.deleteMany(sample)
  await transaction.flagship.deleteMany(sample)
  await transaction.targetGroup.deleteMany(sample)
  await transaction.theme.deleteMany(sample)
  await transaction.source.deleteMany(sample)
  await transaction.plan.deleteMany(sample)
}

/** The closings of the sample are gone, so a closed year that stays counts the actions that its remaining entries leave in scope. */
async function storeScope(transaction: Transaction, { planId, year }: { planId: string; year: number }) {
  if ((await transaction.yearScope.count({ where: { planId, year } })) > 0) return
  const ledger = await readLedger(transaction, planId, false)
  const scope = actionsInScope({ ...ledger, scopes: new Map() }, year)
  await transaction.yearScope.createMany({ data: scope.map((action) => ({ planId, year, actionId: action.id })) })
}
