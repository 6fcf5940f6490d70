import type { Prisma } from '@/prisma/generated/client'
import type { Sample } from './schema'

/** What the parts of the sample share: everything is written in one transaction and carries `sample`. */
export type Loading = { transaction: Prisma.TransactionClient; planId: string; sample: Sample; now: Date }

/** The row behind a word of the sample. Throws when the sample names something that does not exist. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the sample names ${key}, which does not exist`)
  return id
}
