import 'server-only'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type PlanWords, wordsOfRows } from './words.rules'
import { valuesOfRows } from './words-revision.rules'

const select = {
  version: true,
  levels: { select: { level: true, oneNl: true, otherNl: true, oneEn: true, otherEn: true } },
  states: { select: { state: true, labelNl: true, labelEn: true, definitionNl: true, definitionEn: true } },
} as const

/** What a plan calls its levels and its states, where not as Koers does. It is public. */
export async function readWords(database: Database, planId: string): Promise<PlanWords> {
  const words = await database.planWords.findUnique({ where: { planId }, select })
  return wordsOfRows(words?.levels ?? [], words?.states ?? [])
}

/** The same as the form about them names it; version 0 for a plan that never had any. */
export async function readWordsToRevise(database: Database, planId: string) {
  const words = await database.planWords.findUnique({ where: { planId }, select })
  return { version: words?.version ?? 0, values: valuesOfRows(words?.levels ?? [], words?.states ?? []) }
}

/** The words of a plan for the form about them; null for anyone who may not revise them. */
export async function getWordsToRevise(actor: Actor, planId: string) {
  return may(actor, 'getWordsToRevise', { planId }) ? readWordsToRevise(db, planId) : null
}
