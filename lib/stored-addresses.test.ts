import { expect, test } from 'vitest'
import { db } from './db'

test('whatever is stored as an address is one of the web, whoever writes it: pages and documents lead there', async () => {
  const held = await db.$queryRaw<{ place: string; held: boolean }[]>`
    SELECT c.table_name || '.' || c.column_name AS place, EXISTS (
      SELECT FROM pg_constraint k WHERE k.conrelid = c.table_name::regclass AND k.contype = 'c'
        AND pg_get_constraintdef(k.oid) LIKE '%' || c.column_name || ' ~ ''^https?://''%'
    ) AS held
    FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.column_name ~ '(^|_)url$' ORDER BY 1`
  expect(held).toEqual([
    { place: 'evidence.url', held: true },
    { place: 'sources.url', held: true },
  ])
})
