import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { onServer, quoted, sibling } from './databases'
import { migrate, requireSameSchema } from './prisma'

const url = process.env.DATABASE_URL ?? ''

// Prisma's own exit code is part of it: a fault in its engine may end with 0, and no difference would ever be found again.
test('a schema that the migrations do not build is told, with what differs', async () => {
  await onServer(url, (query) => query('ALTER TABLE plans ADD COLUMN forgotten integer'))
  const failure = await requireSameSchema(url).catch((error: Error) => error)
  expect(failure).toMatchObject({ message: expect.stringMatching(/forgotten[\s\S]*npm run db -- prisma migrate dev/), cause: { code: 2 } })
})

test('a database is migrated once', async () => {
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
  await onServer(url, (query) => query(`CREATE DATABASE ${quoted(name)}`))
  expect(await migrate(sibling(url, name))).toBe(true)
  expect(await migrate(sibling(url, name))).toBe(false)
})

test('a migration that failed half-way is left to Prisma, which says what to do', async () => {
  await onServer(url, (query) => query('UPDATE _prisma_migrations SET finished_at = NULL'))
  await expect(migrate(url)).rejects.toMatchObject({ output: expect.stringContaining('P3009') })
})
