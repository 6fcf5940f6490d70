import 'server-only'
import { dayOfColumn, type Period } from '../dates'
import { type Database, db } from '../db'
import { RuleError } from '../errors'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type ActionValues, inOrder as rolesInOrder } from './action-revision.rules'
import type { RoleInput } from './action-revision.schema'

const named = { code: true, nameNl: true, nameEn: true } as const
const inOrder = { position: 'asc' } as const

/** An action by its printed number, with what the plan itself says about it, or null. */
export async function getPublicAction(planId: string, number: string) {
  const action = await db.action.findUnique({
    where: { planId_number: { planId, number } },
    select: {
      id: true,
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      descriptionNl: true,
      descriptionEn: true,
      introducedYear: true,
      formerNumbers: { select: { number: true } },
      flagship: { select: { code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true } },
      splitFrom: { select: { number: true, titleNl: true, titleEn: true } },
      goals: { select: { goal: { select: named } }, orderBy: { goal: inOrder } },
      targetGroups: { select: { targetGroup: { select: named } }, orderBy: { targetGroup: inOrder } },
      themes: { select: { theme: { select: named } }, orderBy: { theme: inOrder } },
    },
  })
  return (
    action && {
      ...action,
      formerNumbers: action.formerNumbers.map(({ number: former }) => former),
      goals: action.goals.map(({ goal }) => goal),
      targetGroups: action.targetGroups.map(({ targetGroup }) => targetGroup),
      themes: action.themes.map(({ theme }) => theme),
    }
  )
}

/**
 * The number an action has now, by one it used to have, or by its own in other letters (`b3` for `B3`) when it is the only one: that address
 * leads there. Null when nothing ever had that number.
 */
export async function getCurrentNumber(planId: string, given: string): Promise<string | null> {
  const former = await db.formerNumber.findUnique({
    where: { planId_number: { planId, number: given } },
    select: { action: { select: { number: true } } },
  })
  if (former) return former.action.number
  const alike = await db.action.findMany({
    where: { planId, AND: [{ number: { equals: given, mode: 'insensitive' } }, { number: { not: given } }] },
    select: { number: true },
    take: 2,
  })
  return alike.length === 1 ? (alike[0]?.number ?? null) : null
}

/** When what the plan says of each action was last changed here, by id: its number, title, goals and the like. */
export async function listPublicActionRevisions(planId: string): Promise<Map<string, Date>> {
  const rows = await db.event.groupBy({
    by: ['actionId'],
    where: { planId, actionId: { not: null }, kind: { in: ['reviseAction', 'importAction'] } },
    _max: { at: true },
  })
  return new Map(rows.flatMap(({ actionId, _max }) => (actionId && _max.at ? [[actionId, _max.at]] : [])))
}

/** A role as it is stored, with its days as forms write them. */
const asRole = ({ role, startsOn, endsOn }: Period & { role: RoleInput['role'] }): Omit<RoleInput, 'organisation'> => ({
  role,
  startsOn: startsOn && dayOfColumn(startsOn),
  endsOn: endsOn && dayOfColumn(endsOn),
})

const byPosition = { position: 'asc' } as const
const code = { select: { code: true } } as const

/** An action with its values as forms and events name them, or null. */
export async function readAction(
  database: Database,
  planId: string,
  number: string,
): Promise<{ id: string; version: number; values: ActionValues } | null> {
  const action = await database.action.findUnique({
    where: { planId_number: { planId, number } },
    include: {
      flagship: code,
      splitFrom: { select: { number: true } },
      goals: { select: { goal: code } },
      targetGroups: { select: { targetGroup: code } },
      themes: { select: { theme: code } },
      involvements: { include: { organisation: { select: { slug: true } } } },
    },
  })
  if (!action) return null
  const { id, version, titleNl, titleEn, titleStatus, descriptionNl, descriptionEn, introducedYear } = action
  const values: ActionValues = {
    ...{ number, titleNl, titleEn, titleStatus, descriptionNl, descriptionEn },
    flagship: action.flagship?.code ?? null,
    goals: action.goals.map(({ goal }) => goal.code).sort(),
    targetGroups: action.targetGroups.map(({ targetGroup }) => targetGroup.code).sort(),
    themes: action.themes.map(({ theme }) => theme.code).sort(),
    introducedYear,
    splitFrom: action.splitFrom?.number ?? null,
    involvements: rolesInOrder(
      action.involvements.map(({ organisation, ...held }) => ({ organisation: organisation.slug, ...asRole(held) })),
    ),
  }
  return { id, version, values }
}

/** The ids behind what an action is to be linked to. @throws RuleError `revision.unknownChoice` for what the plan does not have. */
export async function readTies(database: Database, planId: string, values: ActionValues) {
  const query = (codes: string[]) => ({ where: { planId, code: { in: codes } }, select: { id: true } })
  const slugs = [...new Set(values.involvements.map(({ organisation }) => organisation))]
  const [goals, groups, themes, flagship, origin, organisations] = [
    await database.goal.findMany(query(values.goals)),
    await database.targetGroup.findMany(query(values.targetGroups)),
    await database.theme.findMany(query(values.themes)),
    values.flagship && (await database.flagship.findUnique({ where: { planId_code: { planId, code: values.flagship } } })),
    values.splitFrom && (await database.action.findUnique({ where: { planId_number: { planId, number: values.splitFrom } } })),
    await database.organisation.findMany({ where: { planId, slug: { in: slugs } }, select: { id: true, slug: true } }),
  ]
  const all = (found: unknown[], wanted: unknown[], field: string) => {
    if (found.length !== wanted.length) throw new RuleError('revision.unknownChoice', {}, field)
  }
  all(goals, values.goals, 'goals')
  all(groups, values.targetGroups, 'targetGroups')
  all(themes, values.themes, 'themes')
  all(organisations, slugs, 'organisation.0')
  if (flagship === null && values.flagship !== null) throw new RuleError('revision.unknownChoice', {}, 'flagship')
  if (origin === null && values.splitFrom !== null) throw new RuleError('revision.unknownChoice', {}, 'splitFrom')
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    goalIds: ids(goals),
    targetGroupIds: ids(groups),
    themeIds: ids(themes),
    flagshipId: flagship ? flagship.id : null,
    splitFromId: origin ? origin.id : null,
    organisations: new Map(organisations.map(({ id, slug }) => [slug, id])),
  }
}

/** An action with everything that a form about it offers. Null for anyone who may not revise the plan, and for a number that no action has. */
export async function getActionToRevise(actor: Actor, planId: string, number: string) {
  if (!may(actor, 'getActionToRevise', { planId })) return null
  const action = await readAction(db, planId, number)
  if (!action) return null
  const query = { where: { planId }, orderBy: byPosition } as const
  const [flagships, goals, targetGroups, themes, actions, organisations] = await Promise.all([
    db.flagship.findMany(query),
    db.goal.findMany(query),
    db.targetGroup.findMany(query),
    db.theme.findMany(query),
    db.action.findMany({ ...query, select: { number: true, titleNl: true, titleEn: true } }),
    db.organisation.findMany({
      where: { planId },
      select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
      orderBy: { slug: 'asc' },
    }),
  ])
  return { ...action, choices: { flagships, goals, targetGroups, themes, actions, organisations } }
}

export type ActionToRevise = NonNullable<Awaited<ReturnType<typeof getActionToRevise>>>

/** The actions of a plan as the list of those who revise them shows them. Null for anyone who may not. */
export async function listActionsToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listActionsToRevise', { planId })) return null
  return db.action.findMany({
    where: { planId },
    select: {
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      flagship: { select: { code: true } },
      formerNumbers: { select: { number: true }, orderBy: { number: 'asc' } },
    },
    orderBy: byPosition,
  })
}
