import { periodOf } from './calendar'
import { idOf, type Loading } from './loading'

const idsByCode = (rows: { id: string; code: string }[]) => new Map(rows.map(({ id, code }) => [code, id]))

/** Fills the slots of the record with working titles and links; returns the ids of the actions by number. */
export async function loadActions(
  { transaction, planId, example }: Loading,
  organisations: Map<string, string>,
): Promise<Map<string, string>> {
  const where = { planId }
  const flagships = idsByCode(await transaction.flagship.findMany({ where }))
  const goals = idsByCode(await transaction.goal.findMany({ where }))
  const groups = idsByCode(await transaction.targetGroup.findMany({ where }))
  const themes = idsByCode(await transaction.theme.findMany({ where }))
  const slots = await transaction.action.findMany({ where, select: { id: true, number: true } })
  const ids = new Map(slots.map(({ id, number }) => [number, id]))

  for (const { number, flagship, titleNl, titleEn, descriptionNl, descriptionEn } of example.actions) {
    await transaction.action.update({
      where: { id: idOf(ids, number) },
      data: {
        titleNl,
        titleEn,
        titleStatus: 'WORKING',
        descriptionNl,
        descriptionEn,
        flagshipId: idOf(flagships, flagship),
      },
      select: { id: true },
    })
  }
  const each = <Link extends object>(links: (action: (typeof example.actions)[number]) => Link[]) =>
    example.actions.flatMap((action) => links(action).map((link) => ({ ...link, actionId: idOf(ids, action.number) })))
  await transaction.actionGoal.createMany({ data: each((action) => action.goals.map((code) => ({ goalId: idOf(goals, code) }))) })
  await transaction.actionTargetGroup.createMany({
    data: each((action) => action.targetGroups.map((code) => ({ targetGroupId: idOf(groups, code) }))),
  })
  await transaction.actionTheme.createMany({ data: each((action) => action.themes.map((code) => ({ themeId: idOf(themes, code) }))) })
  await transaction.involvement.createMany({
    data: each((action) =>
      action.involvements.map((role) => ({ organisationId: idOf(organisations, role.organisation), role: role.role, ...periodOf(role) })),
    ),
  })
  return ids
}
