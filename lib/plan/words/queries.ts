import 'server-only'
import type { Database } from '../../db'
import { type PlanWords, wordsOfRows } from './rules'

/** What a plan calls its levels and its states, where not as Koers does. It is public. */
export async function readWords(database: Database, planId: string): Promise<PlanWords> {
  const words = await database.planWords.findUnique({ where: { planId }, select: { levels: true, states: true } })
  return wordsOfRows(words?.levels ?? [], words?.states ?? [])
}
