import { describe, expect, test } from 'vitest'
import { bySide, parseComparison, type Side, sidesBefore, sideToSlug } from './year-comparison.schema'

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

  test('is told so when one name is there twice, or both name nothing', () => {
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

test('an edition is compared with the one before it and with the last report before its year, and never with what was withdrawn', () => {
  const published = (slug: string, withdrawal: object | null = null) => {
    const [year = 0, number = 0] = slug.split('-').map(Number)
    return { year, number, withdrawal }
  }
  const editions = ['2023-3', '2023-2', '2023-1', '2021-2', '2021-1'].map((slug) => published(slug))
  const before = (slug: string, all = editions) => sidesBefore(published(slug), all).map(sideToSlug)
  expect(before('2023-3')).toEqual(['2023-2', '2021-2'])
  expect(before('2023-1')).toEqual(['2021-2'])
  expect(before('2021-1')).toEqual([])
  expect(before('2023-3', [...editions.slice(0, 1), published('2023-2', {}), published('2021-2', {}), ...editions.slice(4)])).toEqual([
    '2021-1',
  ])
})
