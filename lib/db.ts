import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { longestWait } from './database-wait'
import { isReadForAll, readOnce } from './kept-readings'
import { defaults } from './settings/env-settings'
import { beginAnswering } from './web/current-request'

/** The client, or the client of a running transaction: commands pass the latter to each other. */
export type Database = PrismaClient | Prisma.TransactionClient

function connect() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  const max = Number(process.env.DATABASE_POOL || defaults.DATABASE_POOL)
  // a server that does not answer is shown to people as an error, not by a page that never comes
  const pool = { connectionString: url, max, connectionTimeoutMillis: longestWait, keepAlive: true, options: onePlan }
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) })
  // a change waits as long for a connection as a page does: on a busy machine two seconds, which is what Prisma allows, are soon over
  return new PrismaClient({ adapter, transactionOptions: { maxWait: longestWait, timeout: 15_000 } })
}

// Most of our statements take longer to plan than to run: each connection plans them once, for all values (record 16).
const onePlan = '-c plan_cache_mode=force_generic_plan'

// With a name PostgreSQL reads and plans a statement once per connection, not once per page: that is most of what it does for us.
// Lists of ids come in every length, so there is an end to what is remembered.
const mostNames = 500
const names = new Map<string, string>()

function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined || names.size >= mostNames) return known ?? ''
  const name = `koers_${names.size}`
  names.set(sql, name)
  return name
}

const shared = globalThis as typeof globalThis & { koersDb?: PrismaClient }

// What is read for answers that everybody gets is read once for each state of the data (record 56). A transaction reads for itself; in such an answer it is
// given a function, never a list of statements, which have to be the client's own promises.
// Made on first use, not on import: the production build imports every module and has no database.
export const db = new Proxy({} as PrismaClient, {
  get: (_, key) => {
    beginAnswering()
    shared.koersDb ??= connect()
    const value = Reflect.get(shared.koersDb, key)
    if (isReadForAll()) {
      if (key === '$queryRaw') return once('', key, value.bind(shared.koersDb))
      if (typeof value === 'object') return readingOnce(String(key), value)
    }
    return typeof value === 'function' ? value.bind(shared.koersDb) : value
  },
})

const reads = /^(?:find|count$|aggregate$|groupBy$)/

/** A model whose reading methods ask the database once for all who ask the same of the same state of the data. */
const readingOnce = (model: string, delegate: object): object =>
  new Proxy(delegate, {
    get: (target, key) => {
      const method = Reflect.get(target, key)
      return typeof key === 'string' && reads.test(key) ? once(model, key, method.bind(target)) : method
    },
  })

const once =
  (model: string, method: string, read: (...asked: unknown[]) => Promise<unknown>) =>
  (...asked: unknown[]) =>
    readOnce(
      () => `${model}.${method} ${JSON.stringify(asked)}`,
      () => read(...asked),
    )

/** For a transaction that does much: long enough for 10 000 rows on a slow computer, which also takes its time to begin. */
export const patient = { timeout: 120_000, maxWait: 20_000 } as const

/** One snapshot for everything read inside: what an edition is built from. */
export const snapshot = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } as const

/** Writes what rests on one snapshot of everything. One that meets a change made meanwhile is begun again; PostgreSQL says so with a serialisation failure. */
export async function inOneSnapshot<T>(run: (transaction: Prisma.TransactionClient) => Promise<T>, left = 3): Promise<T> {
  try {
    const result = await db.$transaction(run, { ...snapshot, ...patient })
    await db.$executeRaw`SELECT seal_waiting_events()` // its own events: within the snapshot the end of their chain could not be seen
    return result
  } catch (error) {
    if (left === 0 || !(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2034') throw error
    return inOneSnapshot(run, left - 1)
  }
}
