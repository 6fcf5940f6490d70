import { expect, test } from 'vitest'
import { emptyEntry } from './entry.rules'
import { mismatches, replay } from './replay.rules'

const events = [
  { before: null, after: { status: 'IN_PREPARATION', noteNl: 'De' } },
  { before: { confirmed: false }, after: { confirmed: true, status: 'IN_PREPARATION', nothingToReport: null, reportedBy: 'vdab' } },
  { before: { status: 'IN_PREPARATION', confirmed: true }, after: { status: 'REALISED', confirmed: false } },
]
const values = { ...emptyEntry, status: 'REALISED', noteNl: 'De' } as const

test('an entry is what its events leave of it', () => {
  expect(replay(events)).toEqual({ values, confirmed: false })
  expect(replay(events.slice(0, 2))).toMatchObject({ confirmed: true })
  expect(replay([...events, { before: {}, after: null }])).toBeNull()
  expect(replay([])).toBeNull()
})

test('what does not follow is named', () => {
  const replayed = replay(events)
  expect(mismatches({ values, confirmed: false }, replayed)).toEqual([])
  expect(mismatches({ values: { ...values, status: 'STOPPED' }, confirmed: true }, replayed)).toEqual(['status', 'confirmed'])
  expect(mismatches({ values: { ...values, evidence: [{ labelNl: 'x', labelEn: null, url: null }] }, confirmed: false }, replayed)).toEqual(
    ['evidence'],
  )
  expect(mismatches(null, replayed)).toEqual(['missing'])
  expect(mismatches({ values, confirmed: false }, null)).toEqual(['withoutEvents'])
  expect(mismatches(null, null)).toEqual([])
})
