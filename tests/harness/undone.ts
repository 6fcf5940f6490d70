// What a test tries is undone: one transaction around it, in which the transactions of the commands are savepoints. Everything goes over
// one connection, so this has to be asked for before anything connects.
import { Client } from 'pg'
import { db } from '@/lib/db'

type Query = (this: Client, ...given: unknown[]) => unknown

const original = Client.prototype.query as unknown as Query
let depth = 0

let within = false

/** BEGIN, COMMIT and ROLLBACK as they read one level deeper. An isolation level belongs to the outermost transaction. */
function oneDeeper(text: string): string {
  if (text === 'BEGIN') return `SAVEPOINT undone_${depth++}`
  if (text === 'COMMIT') return `RELEASE SAVEPOINT undone_${--depth}`
  if (text === 'ROLLBACK') return `ROLLBACK TO SAVEPOINT undone_${--depth}`
  return text.startsWith('SET TRANSACTION ISOLATION LEVEL') ? 'SELECT' : text
}

export function overOneConnection(): void {
  process.env.DATABASE_POOL = '1'
  const query: Query = function (this: Client, first, ...rest) {
    if (!within || typeof first !== 'object' || first === null || !('text' in first)) return original.call(this, first, ...rest)
    const text = oneDeeper(String(first.text))
    // a name would stand for the statement that it was before
    return original.call(this, text === first.text ? first : { ...first, text, name: undefined }, ...rest)
  }
  Object.assign(Client.prototype, { query })
}

/** Runs something, and leaves the database as it was. */
export async function undone<T>(run: () => Promise<T>): Promise<T> {
  await db.$executeRawUnsafe('BEGIN')
  within = true
  depth = 0
  try {
    return await run()
  } finally {
    within = false
    await db.$executeRawUnsafe('ROLLBACK')
  }
}
