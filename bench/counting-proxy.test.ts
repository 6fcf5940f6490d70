import pg from 'pg'
import { expect, test } from 'vitest'
import { countingProxy } from './counting-proxy'

test('every statement that goes to the database is counted, and nothing else', async () => {
  const proxy = await countingProxy(process.env.DATABASE_URL ?? '')
  const client = new pg.Client({ connectionString: proxy.url })
  await client.connect()
  await client.query('SELECT 1')
  await client.query('SELECT $1::text', ['x'.repeat(100_000)])
  for (const value of [1, 2, 3]) await client.query({ name: 'kept', text: 'SELECT $1::int', values: [value] })
  await client.end()
  expect(proxy.count()).toBe(5)
  await proxy.stop()
})
