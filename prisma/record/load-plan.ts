import type { Prisma } from '@/prisma/generated/client'
import { actions } from './action-slots'
import type { Citations } from './citations'
import { classification } from './classification'
import { type Kept, keep, rowOf } from './keep'
import { passages } from './passages'
import { publishedTotals } from './published-totals'
import type { plan } from './record-plan'
import { seats } from './seats'
import { sources } from './sources'
import { stages } from './stages'

/** What the record says of the plan; `sample` when it is said of the example. */
export type RecordedPlan = typeof plan & { sample: boolean }

/** The plan itself, its sources, the slots of its actions, its stages and the totals that others published. */
export async function loadPlan(transaction: Prisma.TransactionClient, recorded: RecordedPlan, citations: Citations) {
  const { sources: planSources, ...columns } = recorded
  const plans = await keep({
    rows: [columns],
    stored: await transaction.plan.findMany({ where: { slug: recorded.slug } }),
    key: (row) => row.slug,
    // the record is of what was public already
    create: (data) => transaction.plan.createManyAndReturn({ data: data.map((row) => ({ ...row, publishedAt: new Date() })) }),
    update: (id, data) => transaction.plan.update({ where: { id }, data }),
  })
  const row = rowOf(plans, recorded.slug)
  citations.add('Plan', row, planSources)
  const planId = row.id

  const keptSources = await keep({
    rows: sources.map((source) => ({ ...source, planId })),
    stored: await transaction.source.findMany({ where: { planId } }),
    key: (source) => source.code,
    create: (data) => transaction.source.createManyAndReturn({ data }),
    update: (id, data) => transaction.source.update({ where: { id }, data }),
  })
  await loadSlots(transaction, planId)
  await loadStages(transaction, planId, citations)
  await loadPublishedTotals(transaction, planId, citations)
  await loadContext(transaction, planId, citations)
  return { planId, sources: keptSources }
}

/** The slots come with the plan and only once: an import may renumber, split or close actions, and no slot may come back after that. */
async function loadSlots(transaction: Prisma.TransactionClient, planId: string) {
  if ((await transaction.action.count({ where: { planId } })) > 0) return
  await transaction.action.createMany({ data: actions.map((action) => ({ ...action, planId })) })
}

/** A stage that exists is never overwritten: it had no version to tell an edit by for a long time. */
async function loadStages(transaction: Prisma.TransactionClient, planId: string, citations: Citations) {
  const known = new Set((await transaction.planStage.findMany({ where: { planId } })).map((stage) => stage.year))
  const missing = stages.filter((stage) => !known.has(stage.year))
  if (missing.length === 0) return
  const data = missing.map(({ sources: _, ...stage }) => ({ ...stage, planId }))
  for (const { id, year } of await transaction.planStage.createManyAndReturn({ data })) {
    const stage = stages.find((candidate) => candidate.year === year)
    if (stage) citations.add('PlanStage', { id, mine: true }, stage.sources)
  }
}

async function loadPublishedTotals(transaction: Prisma.TransactionClient, planId: string, citations: Citations) {
  const kept: Map<string, Kept> = await keep({
    rows: publishedTotals.map(({ sources: _, ...total }) => ({ ...total, planId })),
    stored: await transaction.publishedTotal.findMany({ where: { planId } }),
    key: (total) => total.code,
    create: (data) => transaction.publishedTotal.createManyAndReturn({ data }),
    update: (id, data) => transaction.publishedTotal.update({ where: { id }, data }),
  })
  for (const total of publishedTotals) citations.add('PublishedTotal', rowOf(kept, total.code), total.sources)
}

/** What the sources say of the plan as a whole: its background and aims, how others classify it, who sat in the partnership. */
async function loadContext(transaction: Prisma.TransactionClient, planId: string, citations: Citations) {
  const keptPassages = await keep({
    rows: passages.map(({ sources: _, ...passage }) => ({ ...passage, planId })),
    stored: await transaction.planPassage.findMany({ where: { planId } }),
    key: (passage) => passage.subject,
    create: (data) => transaction.planPassage.createManyAndReturn({ data }),
    update: (id, data) => transaction.planPassage.update({ where: { id }, data }),
  })
  for (const passage of passages) citations.add('PlanPassage', rowOf(keptPassages, passage.subject), passage.sources)

  const keptTerms = await keep({
    rows: classification.map(({ sources: _, ...term }) => ({ ...term, planId })),
    stored: await transaction.planTerm.findMany({ where: { planId } }),
    key: (term) => term.code,
    create: (data) => transaction.planTerm.createManyAndReturn({ data }),
    update: (id, data) => transaction.planTerm.update({ where: { id }, data }),
  })
  for (const term of classification) citations.add('PlanTerm', rowOf(keptTerms, term.code), term.sources)

  const keptSeats = await keep({
    rows: seats.map(({ sources: _, ...seat }) => ({ ...seat, planId })),
    stored: await transaction.partnershipSeat.findMany({ where: { planId } }),
    key: (seat) => seat.code,
    create: (data) => transaction.partnershipSeat.createManyAndReturn({ data }),
    update: (id, data) => transaction.partnershipSeat.update({ where: { id }, data }),
  })
  for (const seat of seats) citations.add('PartnershipSeat', rowOf(keptSeats, seat.code), seat.sources)
}
