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
      sample: true,
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

/** The number an action has now, by one it used to have: its old address leads there. Null when nothing ever had that number. */
export const getCurrentNumber = async (planId: string, formerNumber: string): Promise<string | null> =>
  (
    await db.formerNumber.findUnique({
      where: { planId_number: { planId, number: formerNumber } },
      select: { action: { select: { number: true } } },
    })
  )?.action.number ?? null
