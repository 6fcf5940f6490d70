import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { today } from '../dates'
import { type Database, db } from '../db'
import { autosaves, type EventObject } from '../event/event.rules'
import { nameOn } from '../organisation/organisation.rules'
import { may, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { LogQuery } from './event-log.schema'

/** Lines on one page of the log. */
const pageLength = 50

const eventSelect = {
  id: true,
  at: true,
  actorId: true,
  kind: true,
  objectType: true,
  objectId: true,
  actionId: true,
  year: true,
  before: true,
  after: true,
  reason: true,
} as const

type Row = Prisma.EventGetPayload<{ select: typeof eventSelect }>

/** An event with names instead of ids; null where nobody, or nothing that still exists, is meant. */
export type NamedEvent = Omit<Row, 'actionId'> & {
  actor: { id: string; name: string } | null
  action: { number: string; titleNl: string | null; titleEn: string | null } | null
  /** The person whom it is about. */
  person: { id: string; name: string } | null
}

/** Events of one line, newest first: one, or the autosaves of one person on one thing within an hour (rule 15). */
export type LogLine = NamedEvent[]

/** Events of no plan are about the installation, and for anyone who administers all of it. */
const knowsOfAll = (actor: Actor) => actor.administrator && actor.planId === null

async function conditionsFor(actor: Actor, verb: Verb, slug: string, query: LogQuery) {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, verb, { planId: plan.id })) return null
  const numbered = query.action === null ? null : { planId_number: { planId: plan.id, number: query.action } }
  const action = numbered && (await db.action.findUnique({ where: numbered, select: { id: true } }))
  const conditions = [
    knowsOfAll(actor) ? Prisma.sql`(plan_id = ${plan.id}::uuid OR plan_id IS NULL)` : Prisma.sql`plan_id = ${plan.id}::uuid`,
    ...(query.person ? [Prisma.sql`actor_id = ${query.person}::uuid`] : []),
    ...(query.object ? [Prisma.sql`object_type = ${query.object}`] : []),
    ...(query.kind ? [Prisma.sql`kind = ${query.kind}`] : []),
    ...(query.year ? [Prisma.sql`year = ${query.year}::int`] : []),
    // a number that no action has is a condition that nothing meets
    ...(query.action ? [Prisma.sql`action_id = ${action?.id ?? null}::uuid`] : []),
  ]
  return { planId: plan.id, conditions: Prisma.join(conditions, ' AND ') }
}

/**
 * A page of what happened in a plan, newest first; for an administrator also what concerns the installation. An hour of autosaves
 * begins with the first of them, and ends when somebody else, or another verb, comes to the same thing.
 * @returns null for anyone who may not read it; `next` is the number from which the next page goes on.
 */
export async function listEventLines(
  actor: Actor,
  slug: string,
  query: LogQuery,
): Promise<{ lines: LogLine[]; next: string | null } | null> {
  const found = await conditionsFor(actor, 'listEventLines', slug, query)
  if (!found) return null
  const lines = await newestLines(found.conditions, query.before)
  const page = lines.slice(0, pageLength)
  const rows = await db.event.findMany({
    where: { id: { in: page.flatMap(({ ids }) => ids.map(BigInt)) } },
    select: eventSelect,
    orderBy: { id: 'desc' },
  })
  const events = new Map((await withNames(db, rows)).map((event) => [String(event.id), event]))
  return {
    lines: page.map(({ ids }) => ids.flatMap((id) => events.get(id) ?? [])),
    next: lines.length > pageLength ? (page.at(-1)?.newest ?? null) : null,
  }
}

/** How many of the newest events are searched first for a page of lines. */
const firstLook = 500

/**
 * The newest lines before an event, and one more than a page has. Only the things that the newest events are about are looked at, with all of their events:
 * every line whose newest event is one of these is complete. When that makes too few lines, more events are searched.
 * @param before number of the event; null for the newest of all.
 */
async function newestLines(conditions: Prisma.Sql, before: bigint | null, look = firstLook): Promise<{ newest: string; ids: string[] }[]> {
  const earlier = before ? Prisma.sql`${conditions} AND id < ${before}` : conditions
  const [among] = await db.$queryRaw<{ oldest: bigint | null; number: number }[]>`
    SELECT min(id) AS oldest, count(*)::int AS number FROM (SELECT id FROM events WHERE ${earlier} ORDER BY id DESC LIMIT ${look}) AS newest`
  const oldest = among?.oldest ?? 0n
  const lines = await db.$queryRaw<{ newest: string; ids: string[] }[]>`
    WITH things AS (
      SELECT DISTINCT object_type, object_id FROM events WHERE ${earlier} AND id >= ${oldest}
    ), marked AS (
      SELECT object_type, object_id, event.* FROM things, LATERAL (
        SELECT id, at, CASE WHEN kind = ANY(${[...autosaves]}) AND lag(kind) OVER thing = kind AND lag(actor_id) OVER thing IS NOT DISTINCT FROM actor_id
          THEN 0 ELSE 1 END AS begins
        FROM events WHERE ${conditions} AND object_type = things.object_type AND object_id = things.object_id
        WINDOW thing AS (ORDER BY id)
      ) AS event
    ), runs AS (
      SELECT *, sum(begins) OVER (PARTITION BY object_type, object_id ORDER BY id) AS run FROM marked
    ), hours AS (
      SELECT *, floor(extract(epoch FROM at - first_value(at) OVER (PARTITION BY object_type, object_id, run ORDER BY id)) / 3600) AS hour FROM runs
    )
    SELECT max(id)::text AS newest, array_agg(id::text ORDER BY id DESC) AS ids
    FROM hours GROUP BY object_type, object_id, run, hour
    HAVING max(id) >= ${oldest} ${before ? Prisma.sql`AND max(id) < ${before}` : Prisma.empty}
    ORDER BY max(id) DESC LIMIT ${pageLength + 1}`
  const isAll = (among?.number ?? 0) < look
  return isAll || lines.length > pageLength ? lines : newestLines(conditions, before, look * 10)
}

/** All events that the query asks for, newest first, one by one. Null for anyone who may not read them. */
export async function listEvents(actor: Actor, slug: string, query: LogQuery): Promise<NamedEvent[] | null> {
  const found = await conditionsFor(actor, 'listEvents', slug, query)
  if (!found) return null
  // in one statement: as many ids as a log may hold fit in no other
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, at, actor_id::text AS "actorId", kind, object_type AS "objectType", object_id AS "objectId", action_id::text AS "actionId",
      year, before, after, reason
    FROM events WHERE ${found.conditions} ORDER BY id DESC`
  return withNames(db, rows)
}

/** Puts names in the place of ids: the people, and the actions as they are called now. */
async function withNames(database: Database, rows: Row[]): Promise<NamedEvent[]> {
  const ids = (pick: (row: Row) => string | null) => [...new Set(rows.flatMap((row) => pick(row) ?? []))]
  const about = ({ objectType, objectId }: Row) => (objectType === 'User' ? objectId : null)
  const [users, actions] = await Promise.all([
    database.user.findMany({ where: { id: { in: [...ids(({ actorId }) => actorId), ...ids(about)] } }, select: { id: true, name: true } }),
    database.action.findMany({
      where: { id: { in: ids(({ actionId }) => actionId) } },
      select: { id: true, number: true, titleNl: true, titleEn: true },
    }),
  ])
  const people = new Map(users.map((user) => [user.id, user]))
  const known = new Map(actions.map(({ id, ...action }) => [id, action]))
  return rows.map(({ actionId, ...row }) => ({
    ...row,
    actor: row.actorId === null ? null : (people.get(row.actorId) ?? null),
    action: actionId === null ? null : (known.get(actionId) ?? null),
    person: row.objectType === 'User' ? (people.get(row.objectId) ?? null) : null,
  }))
}

/** What the filters of the log offer, and the names behind the organisations that events mention. Null for anyone who may not read it. */
export async function getLogChoices(actor: Actor, slug: string) {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'getLogChoices', { planId: plan.id })) return null
  const where = knowsOfAll(actor) ? { OR: [{ planId: plan.id }, { planId: null }] } : { planId: plan.id }
  const [told, organisations] = await Promise.all([
    // in one reading of the log, which may be long
    db.event.groupBy({ by: ['kind', 'objectType', 'year', 'actorId'], where }),
    db.organisation.findMany({
      where: { planId: plan.id },
      select: {
        id: true,
        slug: true,
        names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } },
      },
    }),
  ])
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(told.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return {
    people,
    years: [...new Set(told.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
    kinds: [...new Set(told.map(({ kind }) => kind))],
    objects: [...new Set(told.map(({ objectType }) => objectType))],
    organisations: organisations.map(({ id, slug: own, names }) => {
      const name = nameOn(names, today())
      return { id, slug: own, nameNl: name?.nameNl ?? null, nameEn: name?.nameEn ?? null }
    }),
  }
}

/** Events that the history of one thing shows; the log has them all. */
const mostEvents = 50

/** What happened to one thing of a plan, newest first. Null for anyone who may not read the log of the plan. */
export async function listHistory(actor: Actor, planId: string, objectType: EventObject, objectId: string): Promise<NamedEvent[] | null> {
  if (!may(actor, 'listHistory', { planId })) return null
  const where = { planId, objectType, objectId }
  return withNames(db, await db.event.findMany({ where, select: eventSelect, orderBy: { id: 'desc' }, take: mostEvents }))
}
