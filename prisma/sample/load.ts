import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import { plan } from '../record/plan'
import { loadActions } from './load-actions'
import { loadEditions } from './load-editions'
import { loadObstacles } from './load-obstacles'
import { loadOrganisations } from './load-organisations'
import { type Hashes, loadPeople } from './load-people'
import { loadReports } from './load-reports'
import { loadYears } from './load-years'
import type { Loading } from './loading'
import { readSample } from './schema'

type Options = {
  /** The hash of the password of a demo account, by its address. Asked only when the sample is really loaded. */
  demoPassword: (email: string) => Promise<string> | string
  /** Nothing of the sample lies later than this. */
  now?: Date
}

/** `loaded` now; `known`: loaded before, and perhaps removed since; `in use`: the plan holds work of its own. */
export type SampleLoading = 'loaded' | 'known' | 'in use'

/**
 * Lays the labelled sample over the record, once in the life of a database: a later start keeps what people changed in it, and does not
 * bring back what an administrator removed. The mark of that is the event of the loading or of the removal. A plan in which real work
 * began (a title, a reporting year, a report) is left alone, because sample entries never stand on official titles.
 */
export async function loadSample(db: PrismaClient, { demoPassword, now = new Date() }: Options): Promise<SampleLoading> {
  const before = await standing(db)
  if (before !== 'loaded') return before
  const sample = readSample()
  const hashes: Hashes = new Map()
  for (const { email } of sample.demoUsers) hashes.set(email, await demoPassword(email))

  return db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('koers sample', 0))`
      const state = await standing(transaction)
      if (state !== 'loaded') return state
      const { id: planId } = await transaction.plan.findUniqueOrThrow({ where: { slug: plan.slug } })
      const loading: Loading = { transaction, planId, sample, now }
      const organisations = await loadOrganisations(loading)
      const people = await loadPeople(loading, organisations, hashes)
      const actions = await loadActions(loading, organisations)
      await loadYears(loading, { actions, organisations, people })
      await loadObstacles(loading, { actions, organisations })
      await loadReports(loading)
      await loadEditions(loading, people)
      await transaction.event.create({
        data: { at: now, planId, kind: 'loadSample', objectType: 'Plan', objectId: planId, sample: true },
      })
      return 'loaded'
    },
    { timeout: 60_000 },
  )
}

/** What loading would come to. */
async function standing(db: PrismaClient | Prisma.TransactionClient): Promise<SampleLoading> {
  if (await db.event.findFirst({ where: { kind: { in: ['loadSample', 'removeSample'] } }, select: { id: true } })) return 'known'
  const ofThePlan = { plan: { slug: plan.slug } }
  const titled = { ...ofThePlan, OR: [{ titleNl: { not: null } }, { titleEn: { not: null } }] }
  const inUse =
    (await db.reportingYear.findFirst({ where: ofThePlan, select: { year: true } })) ??
    (await db.annualReport.findFirst({ where: ofThePlan, select: { year: true } })) ??
    (await db.action.findFirst({ where: titled, select: { id: true } }))
  return inUse ? 'in use' : 'loaded'
}
