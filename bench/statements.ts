import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** The statements that go to PostgreSQL while `work` runs, in order: what the driver sends, transaction control included. */
export async function statementsOf(work: () => Promise<void>): Promise<Statement[]> {
  const kept: Statement[] = []
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown]
    const values = Array.isArray(second) ? second : []
    kept.push(typeof first === 'string' ? { text: first, values } : { text: first.text, values: first.values ?? values })
    return query.apply(this, args)
  } as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query
  }
  return kept
}
