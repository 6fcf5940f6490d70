import 'server-only'
import { createHash } from 'node:crypto'
import { type Database, db } from '../../db'
import { publicUrl } from '../../installation'

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
    select: { id: true, user: { select: { id: true, email: true, name: true, planId: true } } },
  })
}

/** What somebody would try who knows a person and where they work: their name and address, their plans and organisations, this application. */
export async function wordsAbout(database: Database, userId: string): Promise<string[]> {
  const names = { select: { nameNl: true, nameEn: true, abbreviation: true } } as const
  const { name, email, memberships } = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      memberships: {
        select: {
          plan: { select: { slug: true, titleNl: true, titleEn: true, shortTitleNl: true, shortTitleEn: true } },
          organisation: { select: { slug: true, names } },
        },
      },
    },
  })
  const places = memberships.flatMap(({ plan, organisation }) => [
    ...Object.values(plan),
    ...(organisation ? [organisation.slug, ...organisation.names.flatMap((held) => Object.values(held))] : []),
  ])
  return ['Koers', new URL(publicUrl()).hostname, name, email, ...places].filter((word) => word !== null)
}
