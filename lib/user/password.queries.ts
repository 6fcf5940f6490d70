import 'server-only'
import { createHash } from 'node:crypto'
import { type Database, db } from '../db'
import { publicUrl } from '../settings/installation'
import { folded } from '../text/text'

/** Links are stored as a digest: whoever reads the table, or a backup of it, cannot use them. */
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

/** What is tried first here, and is in no list of others: our keyboards, what people quote about passwords, this application. */
const besideTheLists = `
qsdfghjklm zaq1 xsw2 ikhouvanjou ikhouvanu clubbrugge fortnite actieplan levenslangleren
correcthorsebatterystaple juistpaardbatterijnietje
`

// Rolled dice choose from the first of these; the second holds so many rare names that it would refuse what nobody guesses.
const leftOut = ['diceware-common', 'lastnames-en']

let known: Promise<ReadonlySet<string>> | undefined

/**
 * The passwords and words that are tried first, in lower case and without accents: the passwords that leaked most often, and the most used words and names
 * of English and Dutch, of four signs and more. Read when the first password is set, and kept: it is the same in every process.
 */
export function listPublicCommonPasswords(): Promise<ReadonlySet<string>> {
  known ??= readLists()
  return known
}

async function readLists(): Promise<ReadonlySet<string>> {
  const packages = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-nl-be'),
  ])
  const lists = packages.flatMap(({ dictionary }) => Object.entries<string[]>(dictionary))
  const words = lists.flatMap(([name, list]) => (leftOut.includes(name) ? [] : list))
  return new Set([...words, ...besideTheLists.trim().split(/\s+/)].map(folded).filter((word) => word.length >= 4))
}
