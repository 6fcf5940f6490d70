import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { passwordsAllowed, sessionIdleMinutes } from '../settings/installation'
import { may, reachOf } from './right.rules'
import { isOpen } from './session.rules'
import { type Actor, accountState } from './user.rules'

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

/** What a page may know of a person: the state of the account, never the digest of a password. */
function shown<P extends Parameters<typeof accountState>[0]>({ passwordHash, disabledAt, leftAt, links, identities, ...person }: P) {
  return { ...person, state: accountState({ passwordHash, disabledAt, leftAt, links, identities }, new Date(), passwordsAllowed()) }
}

/** Everybody with an account, by name, with their roles and when they last signed in (kept for 90 days). Null for anyone who does not manage people. */
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

/** One person with the sessions of the last 90 days, newest first. Null for anyone who does not manage people, and when there is nobody. */
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
