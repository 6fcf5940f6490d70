import 'server-only'
import { createHash } from 'node:crypto'
import { db } from '../../db'

/** Links are stored as a digest: who reads the table, or a backup of it, cannot use them. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whose password a link sets; null when the link was used, expired, replaced or never was, or its person is disabled. */
export async function getSetPasswordLink(token: string) {
  return db.oneTimeLink.findFirst({
    where: {
      tokenHash: tokenHash(token),
      purpose: 'SET_PASSWORD',
      usedAt: null,
      expiresAt: { gt: new Date() },
      user: { disabledAt: null },
    },
    select: { id: true, user: { select: { id: true, email: true, name: true, sample: true } } },
  })
}
