import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActionStatus } from '@/prisma/generated/enums'
import { closingYears, type Ledger, movesBetween } from '../status/ledger.rules'
import { closingStates, countStates } from '../status/status.rules'
import {
  actionsByOutcome,
  apply,
  type ComparedAction,
  obstaclesIn,
  outcomeOf,
  outcomes,
  type Snapshot,
  snapshotDifference,
  transitionsBetween,
} from './year-comparison.rules'
import type { Side } from './year-comparison.schema'
import { snapshotOfYear } from './year-comparison-snapshot.rules'

const comparedAction: fc.Arbitrary<ComparedAction> = fc.oneof(
  fc.constantFrom(...countStates).map((state): ComparedAction => ({ state, closedAs: null })),
  fc.constantFrom(null, ...closingStates).map((closedAs): ComparedAction => ({ state: null, closedAs })),
)
const year = fc.integer({ min: 2022, max: 2026 })
const side: fc.Arbitrary<Side> = fc.record({ year, edition: fc.option(fc.integer({ min: 1, max: 9 })) })
const obstacle = fc.record({ openedYear: year, resolvedYear: fc.option(year) })
const mapOf = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 12 }).map((pairs) => new Map(pairs))
const number = fc.integer({ min: 1, max: 12 }).map(String)
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  of: side,
  actions: mapOf(number, comparedAction),
  obstacles: mapOf(fc.constantFrom('a', 'b', 'c', 'd'), obstacle),
})

describe('the difference between two snapshots of the plan', () => {
  test('applied to the older gives exactly the newer', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (older, newer) => {
        const result = apply(older, snapshotDifference(older, newer))
        expect(result).toEqual(newer)
        expect([...result.actions.keys()].sort()).toEqual([...newer.actions.keys()].sort())
      }),
    )
  })

  test('holds nothing that did not change', () => {
    fc.assert(
      fc.property(snapshot, (same) => {
        const { actions, obstacles } = snapshotDifference(same, {
          ...same,
          actions: new Map(same.actions),
          obstacles: new Map(same.obstacles),
        })
        expect(actions.size + obstacles.size).toBe(0)
      }),
    )
  })

  test('is refused by a snapshot that it does not begin with', () => {
    const of = { year: 2022, edition: null }
    const one: Snapshot = { of, actions: new Map([['1', { state: 'REALISED', closedAs: null }]]), obstacles: new Map() }
    const none: Snapshot = { of, actions: new Map(), obstacles: new Map() }
    expect(() => apply(none, snapshotDifference(one, none))).toThrow('1')
  })
})

describe('the table of transitions', () => {
  test('counts every action once, and its rows and columns are the two snapshots', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (older, newer) => {
        const cells = transitionsBetween(older, newer)
        const numbers = cells.flatMap((cell) => cell.numbers)
        expect(new Set(numbers).size).toBe(numbers.length)
        expect(new Set(numbers)).toEqual(new Set([...older.actions.keys(), ...newer.actions.keys()]))
        const realised = (one: Snapshot) => [...one.actions.values()].filter(({ state }) => state === 'REALISED').length
        const sum = (end: 'from' | 'to') =>
          cells.filter((cell) => cell[end] === 'REALISED').reduce((all, cell) => all + cell.numbers.length, 0)
        expect([sum('from'), sum('to')]).toEqual([realised(older), realised(newer)])
      }),
    )
  })
})

const is = (state: (typeof countStates)[number]): ComparedAction => ({ state, closedAs: null })
const gone = (closedAs: (typeof closingStates)[number] | null = null): ComparedAction => ({ state: null, closedAs })

test.each<[string, ComparedAction | null, ComparedAction | null, string | null]>([
  ['starts', is('IN_PREPARATION'), is('BEING_LAUNCHED'), 'started'],
  ['starts when it is carried out at once', is('IN_PREPARATION'), is('BEING_IMPLEMENTED'), 'started'],
  ['gets further', is('BEING_LAUNCHED'), is('BEING_IMPLEMENTED'), 'advanced'],
  ['is realised', is('IN_PREPARATION'), is('REALISED'), 'realised'],
  ['is realised after a year without an answer', is('NOT_REPORTED'), is('REALISED'), 'realised'],
  ['moves back', is('REALISED'), is('BEING_LAUNCHED'), 'movedBack'],
  ['is stopped', is('BEING_LAUNCHED'), is('STOPPED'), 'STOPPED'],
  ['was stopped in a year between', is('BEING_LAUNCHED'), gone('STOPPED'), 'STOPPED'],
  ['was merged in a year between', null, gone('MERGED'), 'MERGED'],
  ['left in a way that is not told', is('BEING_LAUNCHED'), gone(), 'left'],
  ['is no longer mentioned', is('BEING_LAUNCHED'), null, 'left'],
  ['left after it had been stopped', is('STOPPED'), gone('STOPPED'), null],
  ['had left before', gone(), gone('STOPPED'), null],
  ['turns out to be merged, not stopped', is('STOPPED'), is('MERGED'), 'MERGED'],
  ['is new', null, is('IN_PREPARATION'), 'added'],
  ['is heard of again', is('NOTHING_TO_REPORT'), is('BEING_LAUNCHED'), 'heardOf'],
  ['turns out not to have been stopped', gone('STOPPED'), is('BEING_LAUNCHED'), 'heardOf'],
  ['is not reported', is('REALISED'), is('NOT_REPORTED'), 'silent'],
  ['stays what it was', is('REALISED'), is('REALISED'), null],
])('an action that %s is told so', (_, before, after, outcome) => {
  expect(outcomeOf(before, after)).toBe(outcome)
})

test('sentences name every action that the pages of what changed name, and each of them once', () => {
  const row = fc.record({
    actionId: fc.constantFrom('1', '2', '3', '4'),
    year: fc.integer({ min: 2022, max: 2024 }),
    status: fc.constantFrom(null, ...Object.values(ActionStatus)),
    confirmed: fc.boolean(),
  })
  const introduced = fc.option(fc.integer({ min: 2022, max: 2024 }))
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (r) => `${r.actionId}/${r.year}` }), fc.tuple(introduced, introduced), (rows, [a, b]) => {
      // nothing is said about an action before it is in the plan
      const since = (id: string) => ({ 3: a, 4: b })[id] ?? 2022
      const entries = rows
        .filter((one) => one.year >= since(one.actionId))
        .map((one) => ({ ...one, nothingToReport: one.status ? null : ('TOO_EARLY' as const) }))
      const actions = [null, null, a, b].map((introducedYear, index) => {
        return { id: String(index + 1), number: String(index + 1), flagshipId: null, introducedYear }
      })
      const years = [2022, 2023].map((one) => ({ year: one, closedAt: new Date(0), publicSince: new Date(0) }))
      const ledger: Ledger<(typeof actions)[number]> = {
        firstYear: 2022,
        years,
        actions,
        entries: entries.filter((one) => one.year < 2024),
        scopes: new Map(),
        closedIn: closingYears(entries),
      }
      const told = actionsByOutcome(snapshotDifference(snapshotOfYear(ledger, [], 2022), snapshotOfYear(ledger, [], 2023)))
      const moved = movesBetween(ledger, 2022, 2023).map(({ action }) => action.number)
      expect(told.flatMap(({ numbers }) => numbers).sort()).toEqual(moved.sort())
      expect(told.every(({ outcome }) => outcomes.includes(outcome))).toBe(true)
    }),
  )
})

describe('obstacles between two snapshots', () => {
  const of = (year: number, obstacles: Snapshot['obstacles'], edition: number | null = null): Snapshot => ({
    of: { year, edition },
    actions: new Map(),
    obstacles,
  })
  test('are reported, and resolved, also those of a year between', () => {
    const older = of(2022, new Map([['old', { openedYear: 2022, resolvedYear: null }]]))
    const newer = of(
      2025,
      new Map([
        ['old', { openedYear: 2022, resolvedYear: 2024 }],
        ['short', { openedYear: 2023, resolvedYear: 2024 }],
        ['new', { openedYear: 2025, resolvedYear: null }],
      ]),
    )
    expect(obstaclesIn(snapshotDifference(older, newer))).toEqual({ opened: ['short', 'new'], resolved: ['old', 'short'] })
  })
  test('that an edition no longer mentions were resolved, and what it had stopped mentioning is not new', () => {
    const past = { openedYear: 2020, resolvedYear: 2021 }
    const gone = of(2024, new Map(), 1)
    const older = of(2023, new Map([['open', { openedYear: 2023, resolvedYear: null }]]), 1)
    expect(obstaclesIn(snapshotDifference(older, gone))).toEqual({ opened: [], resolved: ['open'] })
    expect(obstaclesIn(snapshotDifference(of(2023, new Map(), 1), of(2024, new Map([['past', past]]))))).toEqual({
      opened: [],
      resolved: [],
    })
  })
})
