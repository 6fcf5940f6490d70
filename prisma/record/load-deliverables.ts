import type { Prisma } from '@/prisma/generated/client'
import type { Citations } from './citations'
import { deliverables } from './deliverables'
import { differs, type Kept, keep, rowOf } from './keep'

type Structure = { flagships: Map<string, Kept>; targetGroups: Map<string, Kept> }

/** What the plan produced, with its links to flagships and target groups. */
export async function loadDeliverables(transaction: Prisma.TransactionClient, planId: string, structure: Structure, citations: Citations) {
  const kept = await keep({
    rows: deliverables.map(({ sources: _, flagships: __, targetGroups: ___, ...deliverable }) => ({ ...deliverable, planId })),
    stored: await transaction.deliverable.findMany({ where: { planId } }),
    key: (deliverable) => deliverable.code,
    create: (data) => transaction.deliverable.createManyAndReturn({ data }),
    update: (id, data) => transaction.deliverable.update({ where: { id }, data }),
  })
  for (const deliverable of deliverables) citations.add('Deliverable', rowOf(kept, deliverable.code), deliverable.sources)
  await loadTies(transaction, kept, structure)
}

/** The links of deliverables that nobody edited are replaced as a whole when one of them differs. */
async function loadTies(transaction: Prisma.TransactionClient, kept: Map<string, Kept>, structure: Structure) {
  const mine = deliverables.filter((deliverable) => rowOf(kept, deliverable.code).mine)
  const where = { deliverableId: { in: mine.map((deliverable) => rowOf(kept, deliverable.code).id) } }

  // nothing links to what staff took out of the plan
  const flagships = mine.flatMap((deliverable) =>
    deliverable.flagships
      .filter(({ code }) => structure.flagships.has(code))
      .map(({ code, tie, note }) => ({
        deliverableId: rowOf(kept, deliverable.code).id,
        flagshipId: rowOf(structure.flagships, code).id,
        tie,
        note,
      })),
  )
  const flagshipKey = (row: { deliverableId: string; flagshipId: string }) => `${row.deliverableId} ${row.flagshipId}`
  if (changed(flagships, await transaction.deliverableFlagship.findMany({ where }), flagshipKey)) {
    await transaction.deliverableFlagship.deleteMany({ where })
    await transaction.deliverableFlagship.createMany({ data: flagships })
  }

  const groups = mine.flatMap((deliverable) =>
    deliverable.targetGroups
      .filter((code) => structure.targetGroups.has(code))
      .map((code) => ({
        deliverableId: rowOf(kept, deliverable.code).id,
        targetGroupId: rowOf(structure.targetGroups, code).id,
        tie: 'INFERRED' as const,
      })),
  )
  const groupKey = (row: { deliverableId: string; targetGroupId: string }) => `${row.deliverableId} ${row.targetGroupId}`
  if (changed(groups, await transaction.deliverableTargetGroup.findMany({ where }), groupKey)) {
    await transaction.deliverableTargetGroup.deleteMany({ where })
    await transaction.deliverableTargetGroup.createMany({ data: groups })
  }
}

function changed<Row extends object>(rows: Row[], stored: Row[], key: (row: Row) => string): boolean {
  const found = new Map(stored.map((row) => [key(row), row]))
  return rows.length !== stored.length || rows.some((row) => differs(row, found.get(key(row)) ?? {}))
}
