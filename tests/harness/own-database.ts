// Before every test file: a fresh copy of the migrated database, for this file alone. `lib/db` connects on first use.
import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { copyDatabase } from '../../scripts/databases'

const { url, template, prefix } = inject('testServer')
process.env.DATABASE_URL = await copyDatabase(url, template, prefix + randomBytes(6).toString('hex'))

const shared = globalThis as typeof globalThis & { koersDb?: { $disconnect: () => Promise<void> } }
afterAll(async () => {
  await shared.koersDb?.$disconnect()
  delete shared.koersDb
})
