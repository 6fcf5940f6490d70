import { patient } from '@/lib/db'
import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import { Citations } from './citations'
import { loadDeliverables } from './load-deliverables'
import { loadIndicators } from './load-indicators'
import { loadOrganisations } from './load-organisations'
import { loadPlan, type RecordedPlan } from './load-plan'
import { loadStructure } from './load-structure'
import { plan } from './record-plan'

/**
 * Loads the sourced facts of the plan: idempotent and safe in production. Rows that are missing are added, rows that nobody edited follow
 * the record, rows that staff edited (version past 1) stay as staff left them, with their sources and links. Entries, years, obstacles,
 * reports, people and every other plan are never touched. One transaction: all of it or nothing.
 */
export async function loadRecord(db: PrismaClient): Promise<void> {
  await db.$transaction((transaction) => loadFacts(transaction, { ...plan, sample: false }), patient)
}

/** Loads the facts of the record into a plan, which is made when there is none of that address: the real one, or the example. @returns its id. */
export async function loadFacts(transaction: Prisma.TransactionClient, recorded: RecordedPlan): Promise<string> {
  await alone(transaction)
  const citations = new Citations()
  const { planId, sources } = await loadPlan(transaction, recorded, citations)
  const structure = await loadStructure(transaction, planId, citations)
  await loadOrganisations(transaction, planId, citations)
  await loadDeliverables(transaction, planId, structure, citations)
  await loadIndicators(transaction, planId, citations)
  await citations.store(transaction, sources)
  return planId
}

/** Two processes that start at the same moment load one after the other. */
const alone = (transaction: Prisma.TransactionClient) =>
  transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('koers record', 0))`
