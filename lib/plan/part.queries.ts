import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type PartKind, type ReadParts, readParts } from './part.rules'

/** A part of a plan with what the forms and lists about it need. */
export type KeptPart = {
  id: string
  code: string
  nl: string | null
  en: string | null
  workingNl: string | null
  workingEn: string | null
  position: number
  version: number
  /** How many actions are under it; of an action, in how many years something was said about it. */
  used: number
  /** What else refers to it: obstacles, deliverables, texts of reports, comments on cells, flagships under a theme. */
  usedElsewhere: number
}

const none = Prisma.sql`0::int`
const count = (from: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM ${from})`

/** Where each kind is kept, what its names are called there, and what refers to it. */
const tables = {
  goals: {
    table: Prisma.sql`goals`,
    names: Prisma.sql`x.name_nl AS nl, x.name_en AS en, NULL AS "workingNl", NULL AS "workingEn"`,
    used: count(Prisma.sql`action_goals l WHERE l.goal_id = x.id`),
    usedElsewhere: none,
  },
  flagships: {
    table: Prisma.sql`flagships`,
    names: Prisma.sql`x.title_nl AS nl, x.title_en AS en, x.working_title_nl AS "workingNl", x.working_title_en AS "workingEn"`,
    used: count(Prisma.sql`actions l WHERE l.flagship_id = x.id`),
    usedElsewhere: Prisma.sql`${count(Prisma.sql`deliverable_flagships l WHERE l.flagship_id = x.id`)}
      + ${count(Prisma.sql`flagship_texts l WHERE l.flagship_id = x.id`)}`,
  },
  'target-groups': {
    table: Prisma.sql`target_groups`,
    names: Prisma.sql`x.name_nl AS nl, x.name_en AS en, NULL AS "workingNl", NULL AS "workingEn"`,
    used: count(Prisma.sql`action_target_groups l WHERE l.target_group_id = x.id`),
    usedElsewhere: Prisma.sql`${count(Prisma.sql`obstacle_target_groups l WHERE l.target_group_id = x.id`)}
      + ${count(Prisma.sql`deliverable_target_groups l WHERE l.target_group_id = x.id`)}
      + ${count(Prisma.sql`cell_comments l WHERE l.target_group_id = x.id`)}`,
  },
  themes: {
    table: Prisma.sql`themes`,
    names: Prisma.sql`x.name_nl AS nl, x.name_en AS en, NULL AS "workingNl", NULL AS "workingEn"`,
    used: count(Prisma.sql`action_themes l WHERE l.theme_id = x.id`),
    usedElsewhere: Prisma.sql`${count(Prisma.sql`flagships l WHERE l.theme_id = x.id`)} + ${count(Prisma.sql`cell_comments l WHERE l.theme_id = x.id`)}`,
  },
  actions: {
    table: Prisma.sql`actions`,
    names: Prisma.sql`x.title_nl AS nl, x.title_en AS en, NULL AS "workingNl", NULL AS "workingEn"`,
    used: count(Prisma.sql`status_entries l WHERE l.action_id = x.id`),
    usedElsewhere: Prisma.sql`${count(Prisma.sql`year_scopes l WHERE l.action_id = x.id`)}
      + ${count(Prisma.sql`obstacle_actions l WHERE l.action_id = x.id`)}
      + ${count(Prisma.sql`actions l WHERE l.split_from_id = x.id`)}
      + ${count(Prisma.sql`status_entries l WHERE l.successor_action_id = x.id`)}`,
  },
} as const

/** The table in which a kind is kept, for a statement. */
export const tableOf = (kind: PartKind): Prisma.Sql => tables[kind].table

/** The parts of a plan of one kind, in its order. */
export function readKeptParts(database: Database, planId: string, kind: PartKind): Promise<KeptPart[]> {
  const { table, names, used, usedElsewhere } = tables[kind]
  const code = kind === 'actions' ? Prisma.sql`x.number` : Prisma.sql`x.code`
  return database.$queryRaw<KeptPart[]>`
    SELECT x.id::text, ${code} AS code, ${names}, x.position, x.version, ${used} AS used, ${usedElsewhere} AS "usedElsewhere"
    FROM ${table} x WHERE x.plan_id = ${planId}::uuid ORDER BY x.position, ${code}`
}

/** The parts of a plan of one kind for anyone who may change them; null for everybody else. */
export const listParts = async (actor: Actor, planId: string, kind: PartKind): Promise<KeptPart[] | null> =>
  may(actor, 'listParts', { planId }) ? readKeptParts(db, planId, kind) : null

/** What adding a typed or pasted list would add, or why not; writes nothing. Null for anyone who may not. */
export async function previewParts(actor: Actor, slug: string, kind: PartKind, text: string): Promise<ReadParts | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'previewParts', { planId: plan.id })) return null
  return readParts(kind, text, await readKeptParts(db, plan.id, kind))
}
