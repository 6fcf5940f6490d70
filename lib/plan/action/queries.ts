import 'server-only'
import { db } from '../../db'

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
