import { describe, expect, test } from 'vitest'
import type { Ledger } from '../status/ledger.rules'
import { inYear } from './edition-facts.queries'
import { asText, publicPart } from './edition-facts.rules'

const year = (of: number, { closed = true, open = true } = {}) => ({
  year: of,
  closedAt: closed ? new Date() : null,
  publicSince: open ? new Date() : null,
})
const entry = (actionId: string, of: number, confirmed = true) => ({
  actionId,
  year: of,
  status: 'BEING_IMPLEMENTED' as const,
  nothingToReport: null,
  confirmed,
})

test('a report looks at public years and its own, and at confirmed entries only', () => {
  const ledger: Ledger = {
    firstYear: 2022,
    years: [year(2022), year(2023, { open: false }), year(2024, { open: false })],
    actions: [],
    entries: [entry('a', 2022), entry('b', 2022, false), entry('a', 2023), entry('a', 2024)],
    scopes: new Map(),
    closedIn: new Map(),
  }
  const shown = publicPart(ledger, 2024)
  expect(shown.years.map((one) => one.year)).toEqual([2022, 2024])
  expect(shown.entries).toEqual([entry('a', 2022), entry('a', 2024)])
})

describe('an obstacle in the report of 2023', () => {
  const obstacle = (openedYear: number, resolvedYear: number | null) => ({
    openedYear,
    resolvedYear,
    resolutionNl: 'Opgelost.',
    resolutionEn: null,
  })

  test.each([
    [2022, null, null],
    [2023, null, null],
    [2022, 2023, 2023],
    [2022, 2024, null],
  ])('named in %i and resolved in %s is told as resolved in %s', (opened, resolved, told) => {
    const shown = inYear(obstacle(opened, resolved), 2023, new Set())
    expect(shown?.resolvedYear).toBe(told)
    expect(shown?.resolutionNl).toBe(told === null ? null : 'Opgelost.')
  })

  test.each([
    [2024, null],
    [2021, 2022],
  ])('named in %i and resolved in %s is not told', (opened, resolved) => {
    expect(inYear(obstacle(opened, resolved), 2023, new Set())).toBeNull()
  })

  test('reported in a year that is not public is not shown', () => {
    expect(inYear(obstacle(2022, null), 2023, new Set([2022]))).toBeNull()
  })
})

test('an empty translation is a missing one', () => {
  expect(asText(' \n', 'Text')).toEqual({ nl: null, en: 'Text' })
})
