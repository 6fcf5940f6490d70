import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../../dates'
import { db } from '../../db'
import { passwordsAllowed, sessionIdleMinutes } from '../../installation'
import { type DatedName, nameOn } from '../../organisation/rules'
import { may, reachOf } from '../right/rules'
import type { Actor } from '../rules'
import { isOpen } from '../session/rules'
import { accountState } from './rules'

const names = { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } as const

const personSelect = {
  id: true,
  email: true,
  name: true,
  locale: true,
  version: true,
  passwordHash: true,
  administratorSince: true,
  disabledAt: true,
  leftAt: true,
  planId: true,
  links: { where: { usedAt: null }, select: { expiresAt: true } },
  identities: { select: { issuer: true } },
  secondFactor: { select: { enrolledAt: true } },
  passkeys: { select: { id: true } },
  memberships: {
    select: {
      id: true,
      role: true,
      organisationId: true,
      plan: { select: { slug: true, shortTitleNl: true, shortTitleEn: true } },
      organisation: { select: { slug: true, names } },
    },
    orderBy: [{ plan: { slug: 'asc' } }, { role: 'asc' }, { organisation: { slug: 'asc' } }],
  },
} satisfies Prisma.UserSelect

/** What a page may know of a person: how the account stands, never the digest of a password. */
function shown<P extends Parameters<typeof accountState>[0]>({ passwordHash, disabledAt, leftAt, links, identities, ...person }: P) {
  return { ...person, state: accountState({ passwordHash, disabledAt, leftAt, links, identities }, new Date(), passwordsAllowed()) }
}

/** Everybody with an account, by name, with their roles and when they last signed in (kept for 90 days). Null for who does not manage people. */
export async function listPeople(actor: Actor) {
  if (!may(actor, 'listPeople', reachOf(actor))) return null
  const people = await db.user.findMany({
    where: { leftAt: null, ...reachOf(actor) },
    select: { ...personSelect, sessions: { select: { startedAt: true }, orderBy: { startedAt: 'desc' }, take: 1 } },
  })
  const order = new Intl.Collator('nl')
  return people
    .map(({ sessions, ...person }) => ({ ...shown(person), lastSignIn: sessions[0]?.startedAt ?? null }))
    .sort((a, b) => order.compare(a.name, b.name) || order.compare(a.email ?? '', b.email ?? ''))
}

/** One person with the sessions of the last 90 days, newest first. Null for who does not manage people, and when there is nobody. */
export async function getPerson(actor: Actor, id: string) {
  if (!may(actor, 'getPerson', reachOf(actor))) return null
  const sessions = {
    select: { id: true, startedAt: true, expiresAt: true, endedAt: true, lastUsedAt: true, userAgent: true },
    orderBy: { startedAt: 'desc' },
    take: 50,
  } as const
  const person = await db.user.findUnique({ where: { id, ...reachOf(actor) }, select: { ...personSelect, sessions } })
  if (!person) return null
  const open = (session: (typeof person.sessions)[number]) => isOpen(session, new Date(), sessionIdleMinutes())
  return { ...shown(person), sessions: person.sessions.map((session) => ({ ...session, open: open(session) })) }
}

export type ListedPerson = NonNullable<Awaited<ReturnType<typeof listPeople>>>[number]
export type Person = NonNullable<Awaited<ReturnType<typeof getPerson>>>

export type OrganisationToChoose = { id: string; nameNl: string; nameEn: string | null }

/** The organisations of a plan for which somebody can contribute, by their name of today. Null for who does not manage people. */
export async function listOrganisationsToChoose(actor: Actor, slug: string): Promise<OrganisationToChoose[] | null> {
  if (!may(actor, 'listOrganisationsToChoose', reachOf(actor))) return null
  const rows: { id: string; slug: string; names: DatedName[] }[] = await db.organisation.findMany({
    where: { plan: { slug }, ...reachOf(actor) },
    select: { id: true, slug: true, names },
  })
  return rows
    .map(({ id, slug: own, names }) => ({ id, nameNl: own, nameEn: null, ...nameOn(names, today()) }))
    .map(({ id, nameNl, nameEn }) => ({ id, nameNl, nameEn }))
    .sort((a, b) => a.nameNl.localeCompare(b.nameNl, 'nl'))
}
