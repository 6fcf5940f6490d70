import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { requireRight } from './right.rules'
import type { Actor } from './user.rules'

/**
 * Everything that is kept about whoever asks, and all that they changed (GDPR, articles 15 and 20), ready for JSON. Digests of passwords,
 * codes and links, and the secret of a second factor, are left out: they would serve nobody but a thief. Of events about them that somebody else caused, that person is not named.
 */
export async function getOwnData(actor: Actor) {
  requireRight(actor, 'getOwnData')
  const { passwordHash, memberships, sessions, identities, links, secondFactor, recoveryCodes, passkeys, saved, confirmed, ...account } =
    await db.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        id: true,
        email: true,
        name: true,
        locale: true,
        passwordHash: true,
        administratorSince: true,
        disabledAt: true,
        createdAt: true,
        memberships: { select: { role: true, plan: { select: { slug: true } }, organisation: { select: { slug: true } } } },
        sessions: {
          select: { startedAt: true, expiresAt: true, endedAt: true, lastUsedAt: true, userAgent: true, secondFactorAt: true },
          orderBy: { startedAt: 'asc' },
        },
        identities: { select: { issuer: true, subject: true, organisationCode: true, createdAt: true, lastUsedAt: true } },
        links: { select: { purpose: true, expiresAt: true, usedAt: true }, orderBy: { expiresAt: 'asc' } },
        secondFactor: { select: { enrolledAt: true } },
        recoveryCodes: { select: { usedAt: true } },
        passkeys: { select: { name: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: 'asc' } },
        saved: entries,
        confirmed: entries,
      },
    })
  return {
    account: { ...account, passwordSet: passwordHash !== null },
    secondFactor: secondFactor && { ...secondFactor, recoveryCodes },
    passkeys,
    roles: memberships.map(({ role, plan, organisation }) => ({ plan: plan.slug, role, organisation: organisation?.slug ?? null })),
    sessions,
    identities,
    links,
    entriesSaved: saved.map(named),
    entriesConfirmed: confirmed.map(named),
    editionsPublished: await listEditions(actor.id),
    eventsCaused: await listEvents({ actorId: actor.id }),
    eventsAbout: await listEvents({ objectType: 'User', objectId: actor.id, OR: [{ actorId: null }, { actorId: { not: actor.id } }] }),
  }
}

const entries = {
  select: { year: true, savedAt: true, confirmedAt: true, action: { select: { number: true, plan: { select: { slug: true } } } } },
  orderBy: [{ year: 'asc' }, { action: { position: 'asc' } }],
} satisfies Prisma.User$savedArgs

type Entry = { year: number; savedAt: Date; confirmedAt: Date | null; action: { number: string; plan: { slug: string } } }

const named = ({ year, action, ...at }: Entry) => ({ plan: action.plan.slug, action: action.number, year, ...at })

async function listEditions(userId: string) {
  const editions = await db.edition.findMany({
    where: { publishedById: userId },
    select: { planId: true, year: true, number: true, publishedAt: true },
    orderBy: { publishedAt: 'asc' },
  })
  const plans = await planNames()
  return editions.map(({ planId, ...edition }) => ({ plan: plans.get(planId) ?? null, ...edition }))
}

async function listEvents(where: Prisma.EventWhereInput) {
  const events = await db.event.findMany({ where, orderBy: { id: 'asc' }, omit: { actorId: true } })
  const plans = await planNames()
  const actions = new Map((await db.action.findMany({ select: { id: true, number: true } })).map(({ id, number }) => [id, number]))
  return events.map(({ id, planId, actionId, ...event }) => ({
    id: String(id),
    plan: planId && (plans.get(planId) ?? null),
    action: actionId && (actions.get(actionId) ?? null),
    ...event,
  }))
}

const planNames = async () => new Map((await db.plan.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [id, slug]))

export type AccountNotice = {
  /** Of the event, to say how far somebody has read. */
  id: string
  what: 'resetSecondFactor' | 'resetPassword'
  at: Date
  /** Null for the command line of the server. */
  by: string | null
  /** Whose account it is; null for one's own. */
  about: { id: string; name: string } | null
}

const kinds: Prisma.EventWhereInput[] = [
  { kind: 'resetSecondFactor' },
  // a first link, for anyone who has no password yet, resets nothing
  { kind: 'createSetPasswordLink', after: { path: ['reset'], equals: true } },
]

/**
 * What somebody else did to a second factor or a password and whoever asks has not dismissed: to their own account, and for an administrator
 * to any account since they became one. Read from the events, newest first, at most 20.
 */
export async function listNotices(actor: Actor): Promise<AccountNotice[]> {
  requireRight(actor, 'listNotices')
  const { noticesSeenTo, administratorSince } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { noticesSeenTo: true, administratorSince: true },
  })
  const events = await db.event.findMany({
    where: {
      objectType: 'User',
      id: { gt: noticesSeenTo },
      // of people of the installation, or of the plan that one's own account is of
      planId: actor.planId,
      AND: [
        { OR: kinds },
        { OR: [{ objectId: actor.id }, ...(administratorSince ? [{ at: { gte: administratorSince } }] : [])] },
        { OR: [{ actorId: null }, { actorId: { not: actor.id } }] },
      ],
    },
    select: { id: true, kind: true, at: true, actorId: true, objectId: true },
    orderBy: { id: 'desc' },
    take: 20,
  })
  if (events.length === 0) return []
  const ids = events.flatMap(({ actorId, objectId }) => [actorId, objectId].filter((id) => id !== null))
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map(({ id, kind, at, actorId, objectId }) => ({
    id: String(id),
    what: kind === 'resetSecondFactor' ? 'resetSecondFactor' : 'resetPassword',
    at,
    by: actorId && (names.get(actorId) ?? ''),
    about: objectId === actor.id ? null : { id: objectId, name: names.get(objectId) ?? '' },
  }))
}
