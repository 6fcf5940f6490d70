import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createPlan, createSource } from '@/tests/harness/factories'
import { listPublicTotals } from './published-total.queries'

async function publish(planId: string, year: number, number: number, realised: number, withdrawn = false) {
  const content = '{}'
  const edition = await db.edition.create({
    data: {
      planId,
      year,
      number,
      schemaVersion: 1,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      erratumEn: number > 1 ? 'A number was wrong.' : null,
      publishedAt: new Date('2024-02-01'),
      withdrawal: withdrawn ? { create: { reasonNl: 'Een vergissing.', withdrawnAt: new Date('2024-03-01') } } : undefined,
    },
  })
  await db.publishedTotal.create({ data: { planId, year, code: `edition-${year}-${number}`, total: 47, realised, editionId: edition.id } })
}

test('the totals of a source are given with the source, and what it does not mention stays unknown', async () => {
  const plan = await createPlan()
  const source = await createSource({ planId: plan.id, code: 'cedefop' })
  await db.publishedTotal.create({
    data: { planId: plan.id, year: 2022, code: 'cedefop-2022', total: 47, realised: 1, sources: { connect: { id: source.id } } },
  })
  const [totals] = await listPublicTotals(plan.id)
  expect(totals).toMatchObject({ year: 2022, total: 47, edition: null, sources: [{ code: 'cedefop' }] })
  expect(totals?.counts).toMatchObject({ REALISED: 1, STOPPED: null })
})

test('of our own editions only the newest that was not withdrawn counts', async () => {
  const plan = await createPlan()
  await db.annualReport.create({ data: { planId: plan.id, year: 2023 } })
  await publish(plan.id, 2023, 1, 4)
  await publish(plan.id, 2023, 2, 5)
  await publish(plan.id, 2023, 3, 6, true)
  expect((await listPublicTotals(plan.id)).map(({ edition, counts }) => [edition?.number, counts.REALISED])).toEqual([[2, 5]])
})
