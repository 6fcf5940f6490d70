import { describe, expect, test } from 'vitest'
import { byFlagship, choiceToSlug, chooseActions, countByState, matches, yearToShow } from './action-list.rules'
import { parseListQuery } from './action-list.schema'
import { closingYears, type Ledger, type LedgerEntry, tally } from './ledger.rules'
import { closingStates, countStates, stateToSlug } from './status.rules'

const action = (number: string, flagshipId: string | null = 'a') => ({
  id: number,
  number,
  flagshipId,
  introducedYear: null,
  titleNl: `Titel ${number}`,
  titleEn: null,
})
const entry = (actionId: string, year: number, status: LedgerEntry['status'], confirmed = true): LedgerEntry => ({
  actionId,
  year,
  status,
  nothingToReport: status === null ? 'TOO_EARLY' : null,
  confirmed,
})
const entries = [
  entry('1', 2022, 'REALISED'),
  entry('2', 2022, 'STOPPED'),
  entry('3', 2022, null),
  entry('4', 2022, 'BEING_LAUNCHED', false),
  entry('1', 2023, 'REALISED'),
]
const year = (of: number) => ({ year: of, closedAt: null, publicSince: new Date() })
const ledger: Ledger<ReturnType<typeof action>> = {
  firstYear: 2022,
  years: [year(2022), year(2023)],
  actions: [action('1'), action('2'), action('3', 'b'), action('4', null)],
  entries,
  scopes: new Map(),
  closedIn: closingYears(entries),
}
const numbers = (of: number | null, search: Record<string, string>, linked: Set<string> | null = null) => {
  const { query } = parseListQuery(search)
  return chooseActions(ledger, of, query, query.flagship, linked).map(({ action }) => action.number)
}

describe('the list', () => {
  test('of a year holds exactly the actions in scope', () => {
    expect(numbers(2022, {})).toEqual(['1', '2', '3', '4'])
    expect(numbers(2023, {})).toEqual(['1', '3', '4'])
  })

  test.each([2022, 2023])('holds for every state of %d as many actions as are counted', (of) => {
    const { counts, total, reported, leftEarlier } = tally(ledger, of)
    for (const state of countStates) expect(numbers(of, { status: stateToSlug(state) })).toHaveLength(counts[state])
    expect(numbers(of, {})).toHaveLength(total)
    expect(numbers(of, { status: 'reported' })).toHaveLength(reported)
    expect(numbers(of, { status: 'left-earlier' })).toHaveLength(leftEarlier)
    const closed = closingStates.reduce((sum, state) => sum + counts[state], leftEarlier)
    expect(numbers(of, { status: 'closed' })).toHaveLength(closed)
  })

  test('can be of one flagship, or of the actions whose flagship is not known', () => {
    expect(numbers(2022, { flagship: 'b' })).toEqual(['3'])
    expect(numbers(2022, { flagship: 'unknown' })).toEqual(['4'])
  })

  test('can be limited to linked actions and to a search', () => {
    expect(numbers(2022, {}, new Set(['2', '4']))).toEqual(['2', '4'])
    expect(numbers(2022, { q: 'titel 3' })).toEqual(['3'])
  })

  test('of no year holds every action, without states', () => {
    expect(numbers(null, {})).toEqual(['1', '2', '3', '4'])
    expect(chooseActions(ledger, null, parseListQuery({}).query, null, null)[0]?.state).toBeNull()
  })

  test('of a year that nothing is known of holds the actions introduced by then, without states', () => {
    expect(numbers(2024, {})).toEqual(['1', '2', '3', '4'])
    expect(numbers(2021, {})).toEqual([])
  })

  test('counts its states', () => {
    expect([...countByState(chooseActions(ledger, 2022, parseListQuery({}).query, null, null))]).toEqual([
      ['REALISED', 1],
      ['STOPPED', 1],
      ['NOTHING_TO_REPORT', 1],
      ['NOT_REPORTED', 1],
    ])
  })

  test('groups by flagship, and what has none yet comes last', () => {
    const rows = chooseActions(ledger, 2022, parseListQuery({}).query, null, null)
    const groups = byFlagship(rows, [{ id: 'b' }, { id: 'a' }, { id: 'c' }])
    expect(groups.map(({ flagship, rows }) => [flagship?.id ?? null, rows.length])).toEqual([
      ['b', 1],
      ['a', 2],
      [null, 1],
    ])
  })
})

test('a search finds every word, whatever the accents and capitals', () => {
  const titled = { number: '12', titleNl: 'Eén loket voor leren', titleEn: 'One counter for learning' }
  expect(['een LOKET', 'leren één', 'counter', '12', 'LEARN'].every((search) => matches(titled, search))).toBe(true)
  expect(matches(titled, 'loket school')).toBe(false)
  expect(matches({ number: '13', titleNl: null, titleEn: null }, 'loket')).toBe(false)
})

describe('the year that is shown when none is asked for', () => {
  const of = (year: number, closed: boolean, open: boolean) => ({
    year,
    closedAt: closed ? new Date() : null,
    publicSince: open ? new Date() : null,
  })
  test('is the newest public year that is closed', () => {
    expect(yearToShow([of(2023, true, true), of(2024, true, true), of(2025, false, true)])).toBe(2024)
  })
  test('is a provisional one when no public year is closed, and none when none is public', () => {
    expect(yearToShow([of(2025, false, true)])).toBe(2025)
    expect(yearToShow([of(2024, true, false)])).toBeNull()
  })
})

test('addresses spell a choice in lower case', () => {
  expect([choiceToSlug('NOT_REPORTED'), choiceToSlug('closed'), choiceToSlug('left-earlier')]).toEqual([
    'not-reported',
    'closed',
    'left-earlier',
  ])
})
