import { expect, test } from 'vitest'
import { missingReport, newestStanding } from './report.rules'

const edition = (year: number, withdrawal: object | null = null) => ({ year, withdrawal })

test.each([
  ['there is none on a later year yet', [edition(2023)], 2024, 'notYet'],
  ['the one on a later year was withdrawn', [edition(2024, {}), edition(2023)], 2024, 'withdrawn'],
  ['there is one', [edition(2024), edition(2023)], 2024, null],
  ['there is a later one', [edition(2024)], 2022, null],
  ['no report was published at all', [], 2024, null],
  ['no year is shown', [edition(2023)], null, null],
])('what is said of a report on the year that is shown, when %s', (_, editions, year, said) => {
  expect(missingReport(editions, year)).toBe(said)
})

test('the newest edition that stands is not one that was withdrawn', () => {
  expect(newestStanding([edition(2024, {}), edition(2023)])).toMatchObject({ year: 2023 })
  expect(newestStanding([edition(2024, {})])).toBeNull()
})
