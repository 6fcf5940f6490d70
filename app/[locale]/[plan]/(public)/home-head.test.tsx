import { expect, test } from 'vitest'
import type { Ledger, LedgerAction } from '@/lib/status/ledger.rules'
import type { PublishedTotals } from '@/lib/status/published-total.rules'
import { countStates } from '@/lib/status/status.rules'
import { htmlOf } from '@/tests/harness/words-of'
import { HomeHead } from './home-head'

const day = new Date('2024-03-01T09:00:00Z')
const actions = ['1', '2'].map((id): LedgerAction => ({ id, flagshipId: null, introducedYear: null }))
const ledger: Ledger = {
  firstYear: 2023,
  years: [{ year: 2023, closedAt: day, publicSince: day }],
  actions,
  entries: [
    { actionId: '1', year: 2023, status: 'REALISED', nothingToReport: null, confirmed: true },
    { actionId: '2', year: 2023, status: 'BEING_IMPLEMENTED', nothingToReport: null, confirmed: true },
  ],
  scopes: new Map([[2023, new Set(['1', '2'])]]),
  closedIn: new Map(),
}
const published = (realised: number): PublishedTotals => ({
  year: 2023,
  code: 'edition-1',
  total: 2,
  counts: {
    ...(Object.fromEntries(countStates.map((state) => [state, 0])) as PublishedTotals['counts']),
    REALISED: realised,
    BEING_IMPLEMENTED: 2 - realised,
  },
  sources: [],
  edition: { year: 2023, number: 1 },
})
const plan = { slug: 'taalplan', titleNl: 'Taalplan', titleEn: null } as Parameters<typeof HomeHead>[0]['plan']
const headOf = (realised: number) =>
  htmlOf(<HomeHead locale="nl" plan={plan} ledger={ledger} totals={[published(realised)]} year={2023} editions={[]} />)

test('where the headline quotes a report and the record differs, the difference is printed with the way to both', async () => {
  const html = await headOf(2)
  expect(html).toContain('2 van 2 acties gerealiseerd.')
  expect(html).toContain('gerealiseerd, gepubliceerd 2, vastgelegd 1')
  expect(html).toMatch(/href="\/nl\/taalplan\/actions\?year=2023#totals"/)
  expect(await headOf(1)).not.toContain('vastgelegd')
})
