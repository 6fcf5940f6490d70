import { patient } from '@/lib/db'
import type { EventKind } from '@/lib/event/event.rules'
import { exampleSlug } from '@/lib/plan/removal.rules'
import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import { loadFacts } from '../record/load-record'
import { examplePlan } from './example-plan'
import { loadActions } from './load-actions'
import { loadEditions } from './load-editions'
import { loadOrganisations } from './load-fictional-organisations'
import { loadObstacles } from './load-obstacles'
import { type Hashes, loadPeople } from './load-people'
import { loadReports } from './load-reports'
import { loadYears } from './load-years'
import type { Loading } from './loading'
import { readExample } from './schema'

type Options = {
  /** The hash of the password of a demo account, by its address. Asked only when the example is really loaded. */
  demoPassword: (email: string) => Promise<string> | string
  /** Nothing of the example lies later than this. */
  now?: Date
}

/** `loaded` now; `known`: loaded before, and perhaps removed since; `in use`: a real plan has its address. */
export type ExampleLoading = 'loaded' | 'known' | 'in use'

/**
 * Loads the example, a plan of its own made of the record and invented entries, once in the life of a database: a later start keeps what
 * people changed in it, and does not bring back what an administrator removed. The mark of that is the event of the loading or of the removal.
 */
export async function loadExample(db: PrismaClient, { demoPassword, now = new Date() }: Options): Promise<ExampleLoading> {
  const before = await standing(db)
  if (before !== 'loaded') return before
  const example = readExample()
  const hashes: Hashes = new Map()
  for (const { email } of example.demoUsers) hashes.set(email, await demoPassword(email))

  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('koers example', 0))`
    const state = await standing(transaction)
    if (state !== 'loaded') return state
    const planId = await loadFacts(transaction, examplePlan)
    const loading: Loading = { transaction, planId, example, now }
    const organisations = await loadOrganisations(loading)
    const people = await loadPeople(loading, organisations, hashes)
    const actions = await loadActions(loading, organisations)
    await loadYears(loading, { actions, organisations, people })
    await loadObstacles(loading, { actions, organisations })
    await loadReports(loading)
    await loadEditions(loading, people)
    await transaction.event.create({
      data: { at: now, planId, kind: 'loadExample', objectType: 'Plan', objectId: planId },
    })
    return 'loaded'
  }, patient)
}

/** What loading would come to. */
async function standing(db: PrismaClient | Prisma.TransactionClient): Promise<ExampleLoading> {
  // while it lay over a plan, removing it was called removeSample
  const kinds = ['loadExample', 'removeExample', 'removeSample'] satisfies EventKind[]
  if (await db.event.findFirst({ where: { kind: { in: kinds } }, select: { id: true } })) return 'known'
  return (await db.plan.count({ where: { slug: exampleSlug } })) > 0 ? 'in use' : 'loaded'
}
