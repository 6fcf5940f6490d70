import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { migrate } from './apply-migrations'
import { onServer, quoted, sibling } from './databases'

const url = process.env.DATABASE_URL ?? ''

test('a database is migrated once', async () => {
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
  await onServer(url, (query) => query(`CREATE DATABASE ${quoted(name)}`))
  expect(await migrate(sibling(url, name))).toBe(true)
  expect(await migrate(sibling(url, name))).toBe(false)
})

test('a migration that failed half-way is left to whoever repairs it, with the number that Prisma gives it', async () => {
  await onServer(url, (query) => query('UPDATE _prisma_migrations SET finished_at = NULL'))
  await expect(migrate(url)).rejects.toThrow('P3009')
})
