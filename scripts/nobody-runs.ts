import { applicationLock } from '@/lib/presence'

type Query = (text: string) => Promise<Record<string, unknown>[]>

/**
 * Makes sure that no application lives on this database, also one whose connections are all closed because nobody asks it anything. Until
 * the transaction ends none can begin.
 * @returns whether it is so.
 */
export async function nobodyRuns(query: Query): Promise<boolean> {
  const [row] = await query(`SELECT pg_try_advisory_xact_lock(${applicationLock}) AS alone`)
  return row?.alone === true
}

/** Commands of Prisma after which a database is empty. */
export const throwsDataAway = (words: string[]): boolean =>
  words[0] === 'prisma' && (words.includes('reset') || words.includes('--force-reset') || words.includes('--accept-data-loss'))
