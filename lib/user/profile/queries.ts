import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../../db'
import { requireRight } from '../right/rules'
import type { Actor } from '../rules'

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
