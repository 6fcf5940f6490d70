import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createPlan } from '@/tests/harness/factories'
import { getPublishedFlagshipText, sha256 } from './edition.queries'

async function publish(planId: string, year: number, text: string, withdrawn = false) {
  const content = JSON.stringify({
    blocks: [
      { type: 'text', markdown: { nl: 'Inleiding', en: null } },
      { type: 'flagship', flagship: 'a', markdown: { nl: text, en: null } },
      { type: 'flagship', flagship: 'b', markdown: { nl: null, en: null } },
    ],
  })
  await db.annualReport.create({ data: { planId, year } })
  await db.edition.create({
    data: {
      planId,
      year,
      number: 1,
      schemaVersion: 1,
      content,
      sha256: sha256(content),
      publishedAt: new Date(`${year + 1}-03-01`),
      withdrawal: withdrawn ? { create: { reasonNl: 'Een vergissing.', withdrawnAt: new Date() } } : undefined,
    },
  })
}

describe('the text about a flagship', () => {
  test('is that of the newest edition that stands', async () => {
    const plan = await createPlan()
    await publish(plan.id, 2022, 'Het eerste jaar.')
    await publish(plan.id, 2023, 'Het tweede jaar.')
    await publish(plan.id, 2024, 'Ingetrokken.', true)
    expect(await getPublishedFlagshipText(plan.id, 'a')).toEqual({
      year: 2023,
      number: 1,
      nl: [{ element: 'p', children: ['Het tweede jaar.'] }],
      en: null,
    })
  })

  test('is absent when no edition says anything about it', async () => {
    const plan = await createPlan()
    expect(await getPublishedFlagshipText(plan.id, 'a')).toBeNull()
    await publish(plan.id, 2022, 'Het eerste jaar.')
    expect(await getPublishedFlagshipText(plan.id, 'b')).toBeNull()
    expect(await getPublishedFlagshipText(plan.id, 'z')).toBeNull()
  })
})
