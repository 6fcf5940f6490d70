import { expect, test } from 'vitest'
import { formatOfFile } from '@/lib/document/document.rules'
import { createPlan } from '@/tests/harness/factories'
import { textsOf } from './downloads'

test('of each report a PDF and a Word file are offered, in the language of the page, at the addresses where they are handed out', async () => {
  const plan = await createPlan()
  const editions = [
    { year: 2024, number: 2 },
    { year: 2022, number: 1 },
  ]
  for (const locale of ['nl', 'en'] as const) {
    const texts = await textsOf(plan, locale, editions)
    expect([...texts.keys()]).toEqual([2024, 2022])
    for (const { year, number } of editions) {
      const offered = (texts.get(year) ?? []).map(({ href, size }) => {
        const [folder, file] = [href.slice(0, href.lastIndexOf('/')), href.slice(href.lastIndexOf('/') + 1)]
        return [folder, formatOfFile(file, { plan: plan.slug, year, number }, locale, ['PDF', 'DOCX']), size]
      })
      const folder = `/${locale}/${plan.slug}/reports/${year}/${number}`
      expect(offered).toEqual([
        [folder, 'PDF', null],
        [folder, 'DOCX', null],
      ])
    }
  }
})
