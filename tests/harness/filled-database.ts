// A database that holds the record, or the example beside it, from the start of a test file: made once per run, copied by who asks for it.
// To load them takes seconds, to copy them a fraction of one.
import { randomBytes } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { inject } from 'vitest'
import { loadExample } from '@/prisma/example/load-example'
import { PrismaClient } from '@/prisma/generated/client'
import { loadRecord } from '@/prisma/record/load-record'
import { copyDatabase, onServer, quoted } from '../../scripts/databases'

/** The moment at which the example was loaded. */
export const loadedAt = new Date('2026-11-22T09:00:00Z')

/**
 * Gives this test file a database with the record, and with the example when that is asked. Before anything connects.
 * @param content the demo accounts of the example have a password that nobody knows.
 */
export async function beginWith(content: 'the record' | 'the example'): Promise<void> {
  const { url, template, prefix } = inject('testServer')
  const example = content === 'the example'
  const filled = `${prefix}${example ? 'example' : 'record'}`
  await onServer(url, async (query) => {
    await query('SELECT pg_advisory_lock(47049)') // released with the connection: who comes second finds it made
    if ((await query('SELECT 1 FROM pg_database WHERE datname = $1', [filled])).length > 0) return
    const unfinished = `${filled}_unfinished`
    await fill(await copyDatabase(url, template, unfinished), example)
    await query(`ALTER DATABASE ${quoted(unfinished)} RENAME TO ${quoted(filled)}`)
  })
  process.env.DATABASE_URL = await copyDatabase(url, filled, prefix + randomBytes(6).toString('hex'))
}

async function fill(url: string, example: boolean) {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) })
  await loadRecord(db)
  if (example) await loadExample(db, { demoPassword: () => 'hash', now: loadedAt })
  await db.$disconnect()
}
