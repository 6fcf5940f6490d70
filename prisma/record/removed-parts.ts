import type { Prisma } from '@/prisma/generated/client'

/**
 * What staff took out of the plan, as its events tell. A part that was put in again after that is in the database, and whatever is there is
 * no longer the record's to add.
 */
export async function partsThatStaffRemoved(transaction: Prisma.TransactionClient, planId: string) {
  const removals = await transaction.event.findMany({ where: { planId, kind: 'removePart' }, select: { objectType: true, before: true } })
  const removed = new Set(
    removals.map(
      ({ objectType, before }) => `${objectType} ${before !== null && typeof before === 'object' && 'code' in before ? before.code : ''}`,
    ),
  )
  /** The parts of the record that stayed. */
  const without = <P extends { code: string }>(noun: string, parts: readonly P[]): P[] =>
    parts.filter(({ code }) => !removed.has(`${noun} ${code}`))
  return { without }
}
