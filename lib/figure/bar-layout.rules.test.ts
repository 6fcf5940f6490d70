import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counts, countStates } from '../status/status.rules'
import { layOut } from './bar-layout.rules'

const none = Object.fromEntries(countStates.map((state) => [state, 0])) as Counts

test('the four counts of 2022 fill the bar in proportion', () => {
  const counts = { ...none, REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 }
  const parts = layOut(['REALISED', 'BEING_IMPLEMENTED', 'BEING_LAUNCHED', 'IN_PREPARATION'], counts)
  expect(parts.map(({ start }) => start)).toEqual([0, 2.128, 59.574, 78.723])
})

test('a year with fewer actions has a shorter bar on the same scale', () => {
  expect(layOut(countStates, { ...none, REALISED: 20 }, 40)).toEqual([{ state: 'REALISED', count: 20, start: 0, share: 50 }])
})

test('a year without actions has an empty bar', () => {
  expect(layOut(countStates, none)).toEqual([])
})

test('the parts follow each other without gaps or overlaps and end where the bar ends', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { minLength: 9, maxLength: 9 }), (values) => {
      const counts = Object.fromEntries(countStates.map((state, index) => [state, values[index] ?? 0])) as Counts
      const parts = layOut(countStates, counts)
      let end = 0
      for (const part of parts) {
        expect(part.start).toBeCloseTo(end, 2)
        end = part.start + part.share
      }
      if (parts.length > 0) expect(end).toBeCloseTo(100, 2)
    }),
  )
})
