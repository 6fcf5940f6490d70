import { expect, test } from 'vitest'
import { onServer } from './databases'
import { requireSameSchema } from './prisma'

const url = process.env.DATABASE_URL ?? ''

// Prisma's own exit code is part of it: a fault in its engine may end with 0, and no difference would ever be found again.
test('a schema that the migrations do not build is reported, with what differs', async () => {
  await onServer(url, (query) => query('ALTER TABLE plans ADD COLUMN forgotten integer'))
  const failure = await requireSameSchema(url).catch((error: Error) => error)
  expect(failure).toMatchObject({ message: expect.stringMatching(/forgotten[\s\S]*npm run db -- prisma migrate dev/), cause: { code: 2 } })
})
