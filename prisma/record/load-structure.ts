import type { Prisma } from '@/prisma/generated/client'
import type { Citations } from './citations'
import { flagships } from './flagships'
import { goals } from './goals'
import { keep, rowOf } from './keep'
import { partsThatStaffRemoved } from './removed-parts'
import { targetGroups } from './target-groups'
import { themes } from './themes'

/**
 * The compass, the two axes of the matrix and the flagships, but for what staff took out of the plan: that does not come back.
 * Returns flagships and target groups by code, for what links to them.
 */
export async function loadStructure(transaction: Prisma.TransactionClient, planId: string, citations: Citations) {
  const { without } = await partsThatStaffRemoved(transaction, planId)
  const recorded = {
    goals: without('Goal', goals),
    targetGroups: without('TargetGroup', targetGroups),
    themes: without('Theme', themes),
    flagships: without('Flagship', flagships),
  }

  const keptGoals = await keep({
    rows: recorded.goals.map(({ sources: _, ...goal }) => ({ ...goal, planId })),
    stored: await transaction.goal.findMany({ where: { planId } }),
    key: (goal) => goal.code,
    create: (data) => transaction.goal.createManyAndReturn({ data }),
    update: (id, data) => transaction.goal.update({ where: { id }, data }),
  })
  for (const goal of recorded.goals) citations.add('Goal', rowOf(keptGoals, goal.code), goal.sources)

  const keptGroups = await keep({
    rows: recorded.targetGroups.map(({ sources: _, ...group }) => ({ ...group, planId })),
    stored: await transaction.targetGroup.findMany({ where: { planId } }),
    key: (group) => group.code,
    create: (data) => transaction.targetGroup.createManyAndReturn({ data }),
    update: (id, data) => transaction.targetGroup.update({ where: { id }, data }),
  })
  for (const group of recorded.targetGroups) citations.add('TargetGroup', rowOf(keptGroups, group.code), group.sources)

  const keptThemes = await keep({
    rows: recorded.themes.map(({ sources: _, ...theme }) => ({ ...theme, planId })),
    stored: await transaction.theme.findMany({ where: { planId } }),
    key: (theme) => theme.code,
    create: (data) => transaction.theme.createManyAndReturn({ data }),
    update: (id, data) => transaction.theme.update({ where: { id }, data }),
  })
  for (const theme of recorded.themes) citations.add('Theme', rowOf(keptThemes, theme.code), theme.sources)

  const keptFlagships = await keep({
    rows: recorded.flagships.map(({ sources: _, theme, ...flagship }) => ({ ...flagship, planId, themeId: rowOf(keptThemes, theme).id })),
    stored: await transaction.flagship.findMany({ where: { planId } }),
    key: (flagship) => flagship.code,
    create: (data) => transaction.flagship.createManyAndReturn({ data }),
    update: (id, data) => transaction.flagship.update({ where: { id }, data }),
  })
  for (const flagship of recorded.flagships) citations.add('Flagship', rowOf(keptFlagships, flagship.code), flagship.sources)

  return { flagships: keptFlagships, targetGroups: keptGroups }
}
