import { describe, expect, test } from 'vitest'
import { bySide, parseComparison, type Side, sideToSlug } from './schema'

const of = (year: number, edition: number | null = null): Side => ({ year, edition })
const sides = [of(2022), of(2023, 1), of(2023, 2), of(2023), of(2024)]
const defaults = { from: of(2023), to: of(2024) }
const read = (search: Record<string, string | string[]>) => parseComparison(search, sides, defaults)

describe('an address that asks for a comparison', () => {
  test('names years and editions, and gets the last two years when it names none', () => {
    expect(read({ from: '2022', to: '2023-2' })).toEqual({ from: of(2022), to: of(2023, 2), faults: {} })
    expect(read({})).toEqual({ ...defaults, faults: {} })
    expect(read({ from: '', to: '' })).toEqual({ ...defaults, faults: {} })
  })

  test.each(['2021', '2023-3', 'abc', '2023-0', '2023-', ' 2022', '2022\0'])('is told which field it is when %j names nothing', (from) => {
    expect(read({ from, to: '2024' })).toEqual({ from: null, to: of(2024), faults: { from: 'unknown' } })
  })

  test('is told so when one name stands twice, or both name nothing', () => {
    expect(read({ from: ['2022', '2023'], to: 'x' }).faults).toEqual({ from: 'unknown', to: 'unknown' })
  })

  test('must name the older first', () => {
    expect(read({ from: '2024', to: '2022' }).faults).toEqual({ to: 'order' })
    expect(read({ from: '2024', to: '2024' }).faults).toEqual({ to: 'order' })
    expect(read({ from: '2023', to: '2023-2' }).faults).toEqual({ to: 'order' })
    expect(read({ from: '2023-1', to: '2023' }).faults).toEqual({})
  })
})

test('a year as it is now comes after its editions', () => {
  expect([of(2024), of(2023), of(2023, 2), of(2023, 1)].sort(bySide).map(sideToSlug)).toEqual(['2023-1', '2023-2', '2023', '2024'])
})
