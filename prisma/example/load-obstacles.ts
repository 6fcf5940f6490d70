import { idOf, type Loading } from './loading'

type Known = { actions: Map<string, string>; organisations: Map<string, string> }

/** The obstacles with the actions they stand in the way of and who experiences them. */
export async function loadObstacles({ transaction, planId, example }: Loading, { actions, organisations }: Known): Promise<void> {
  const rows = await transaction.obstacle.createManyAndReturn({
    data: example.obstacles.map(({ actions: _, experiencedBy: __, owner, ...obstacle }) => ({
      ...obstacle,
      planId,
      ownerId: idOf(organisations, owner),
    })),
    select: { id: true, slug: true },
  })
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]))
  await transaction.obstacleAction.createMany({
    data: example.obstacles.flatMap((obstacle) =>
      obstacle.actions.map((number) => ({ obstacleId: idOf(ids, obstacle.slug), actionId: idOf(actions, number) })),
    ),
  })
  const groups = new Map((await transaction.targetGroup.findMany({ where: { planId } })).map(({ code, id }) => [code, id]))
  await transaction.obstacleTargetGroup.createMany({
    data: example.obstacles.flatMap((obstacle) =>
      obstacle.experiencedBy.map((code) => ({ obstacleId: idOf(ids, obstacle.slug), targetGroupId: idOf(groups, code) })),
    ),
  })
}
