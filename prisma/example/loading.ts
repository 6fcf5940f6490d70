import type { Prisma } from '@/prisma/generated/client'
import type { Example } from './schema'

/** What the parts of the example share: everything is written in one transaction. */
export type Loading = { transaction: Prisma.TransactionClient; planId: string; example: Example; now: Date }

/** The row behind a word of the example. Throws when the example names something that does not exist. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the example names ${key}, which does not exist`)
  return id
}
