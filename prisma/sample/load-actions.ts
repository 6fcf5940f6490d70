import { periodOf } from './calendar'
import { idOf, type Loading } from './loading'

const idsByCode = (rows: { id: string; code: string }[]) => new Map(rows.map(({ id, code }) => [code, id]))

/**
 * Fills the slots of the record with working titles and ties; returns the ids of the actions by number.
 * The version of a filled slot is 2: removing the sample takes it back to 1, so that a form opened before cannot be saved over it.
 */
export async function loadActions(
  { transaction, planId, sample }: Loading,
  organisations: Map<string, string>,
): Promise<Map<string, string>> {
  const where = { planId }
  const flagships = idsByCode(await transaction.flagship.findMany({ where }))
  const goals = idsByCode(await transaction.goal.findMany({ where }))
  const groups = idsByCode(await transaction.targetGroup.findMany({ where }))
  const themes = idsByCode(await transaction.theme.findMany({ where }))
  const slots = await transaction.action.findMany({ where, select: { id: true, number: true } })
  const ids = new Map(slots.map(({ id, number }) => [number, id]))

  for (const { number, flagship, titleNl, titleEn, descriptionNl, descriptionEn } of sample.actions) {
    await transaction.action.update({
      where: { id: idOf(ids, number) },
      data: {
        titleNl,
        titleEn,
        titleStatus: 'WORKING',
        descriptionNl,
        descriptionEn,
        flagshipId: idOf(flagships, flagship),
        version: 2,
        sample: true,
      },
      select: { id: true },
    })
  }
  const each = <Link extends object>(links: (action: (typeof sample.actions)[number]) => Link[]) =>
    sample.actions.flatMap((action) => links(action).map((link) => ({ ...link, actionId: idOf(ids, action.number), sample: true })))
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
