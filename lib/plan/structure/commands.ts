import 'server-only'
import type { Database } from '../../db'

const inOrder = { position: 'asc' } as const

/**
 * Gives a plan the goals, flagships, target groups, themes and words of another, as they stand, within the transaction of whoever asks. What
 * the other plan did with them stays there: actions, sources, history.
 */
export async function copyStructure(transaction: Database, fromId: string, toId: string): Promise<void> {
  const of = { where: { planId: fromId }, orderBy: inOrder }
  const axis = { code: true, position: true, nameNl: true, nameEn: true, confidence: true } as const
  const goals = await transaction.goal.findMany({ ...of, select: axis })
  await transaction.goal.createMany({ data: goals.map((goal) => ({ ...goal, planId: toId })) })
  const groups = await transaction.targetGroup.findMany({ ...of, select: axis })
  await transaction.targetGroup.createMany({ data: groups.map((group) => ({ ...group, planId: toId })) })
  const themes = await transaction.theme.findMany({ ...of, select: { ...axis, note: true, noteNl: true } })
  const copied = await transaction.theme.createManyAndReturn({
    data: themes.map((theme) => ({ ...theme, planId: toId })),
    select: { id: true, code: true },
  })
  const themeIds = new Map(copied.map(({ id, code }) => [code, id]))
  const flagships = await transaction.flagship.findMany({
    ...of,
    select: {
      ...{ code: true, position: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
      ...{ themeTie: true, confidence: true, theme: { select: { code: true } } },
    },
  })
  await transaction.flagship.createMany({
    data: flagships.map(({ theme, ...flagship }) => ({
      ...flagship,
      planId: toId,
      themeId: theme ? (themeIds.get(theme.code) ?? null) : null,
    })),
  })
  await copyWords(transaction, fromId, toId)
}

/** What the other plan calls its levels and states, when it does so in its own way. */
async function copyWords(transaction: Database, fromId: string, toId: string): Promise<void> {
  const levels = { level: true, oneNl: true, otherNl: true, oneEn: true, otherEn: true } as const
  const states = { state: true, labelNl: true, labelEn: true, definitionNl: true, definitionEn: true } as const
  const words = await transaction.planWords.findUnique({
    where: { planId: fromId },
    select: { levels: { select: levels }, states: { select: states } },
  })
  if (!words) return
  await transaction.planWords.create({ data: { planId: toId }, select: { planId: true } })
  await transaction.levelName.createMany({ data: words.levels.map((row) => ({ ...row, planId: toId })) })
  await transaction.stateWords.createMany({ data: words.states.map((row) => ({ ...row, planId: toId })) })
}
