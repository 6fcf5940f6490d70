import type { Prisma } from '@/prisma/generated/client'
import type { Citations } from './citations'
import { type Kept, keep, rowOf } from './keep'
import { organisations } from './organisations'

/** The bodies around the plan with their one known name; predecessors before the bodies that succeed them. */
export async function loadOrganisations(transaction: Prisma.TransactionClient, planId: string, citations: Citations) {
  const stored = await transaction.organisation.findMany({ where: { planId } })
  const load = (bodies: typeof organisations, known: Map<string, Kept>) =>
    keep({
      rows: bodies.map(({ sources: _, name: __, succeeds, ...body }) => ({
        ...body,
        planId,
        succeedsId: succeeds === null ? null : rowOf(known, succeeds).id,
        succeedsTie: succeeds === null ? null : ('INFERRED' as const),
      })),
      stored,
      key: (body) => body.slug,
      create: (data) => transaction.organisation.createManyAndReturn({ data }),
      update: (id, data) => transaction.organisation.update({ where: { id }, data }),
    })
  const first = await load(
    organisations.filter((body) => body.succeeds === null),
    new Map(),
  )
  const heirs = await load(
    organisations.filter((body) => body.succeeds !== null),
    first,
  )
  const kept = new Map([...first, ...heirs])
  for (const body of organisations) citations.add('Organisation', rowOf(kept, body.slug), body.sources)
  await loadNames(transaction, kept)
}

/** No source says since when a name applies, so it is undated. Names of a body that staff edited are left alone. */
async function loadNames(transaction: Prisma.TransactionClient, kept: Map<string, Kept>) {
  const mine = organisations.filter((body) => rowOf(kept, body.slug).mine)
  const rows = mine.map((body) => ({ ...body.name, organisationId: rowOf(kept, body.slug).id }))
  await keep({
    rows,
    stored: await transaction.organisationName.findMany({
      where: { organisationId: { in: rows.map((row) => row.organisationId) }, startsOn: null },
    }),
    key: (name) => name.organisationId,
    create: (data) => transaction.organisationName.createManyAndReturn({ data }),
    update: (id, data) => transaction.organisationName.update({ where: { id }, data }),
  })
}
