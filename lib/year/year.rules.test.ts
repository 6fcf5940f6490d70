import { describe, expect, it, test } from 'vitest'
import { isProvisional, leadDay, openableYears, partInYear, yearInTheWay } from './year.rules'

const at = new Date('2026-01-01')

describe('the figures of a year are provisional', () => {
  test.each([
    ['not while it is open and not public', { closedAt: null, publicSince: null }, false],
    ['while it is open and public', { closedAt: null, publicSince: at }, true],
    ['not when it is closed and not public', { closedAt: at, publicSince: null }, false],
    ['not when it is closed and public', { closedAt: at, publicSince: at }, false],
  ])('%s', (_, state, provisional) => expect(isProvisional({ year: 2025, openedAt: at, ...state })).toBe(provisional))
})

it('the leads of a year are those of its last day, or of today while the year still runs', () => {
  expect(leadDay(2025, '2026-03-01')).toBe('2025-12-31')
  expect(leadDay(2026, '2026-03-01')).toBe('2026-03-01')
  expect(leadDay(2025, '2025-12-31')).toBe('2025-12-31')
})

const state = (year: number, closed: boolean, shown: boolean) => ({ year, closedAt: closed ? at : null, publicSince: shown ? at : null })

it('a year may be opened once, from the first year of the plan to the current one', () => {
  expect(openableYears(2022, [state(2023, false, false), state(2024, false, false)], '2025-01-01')).toEqual([2025, 2022])
  expect(openableYears(2027, [], '2026-06-01')).toEqual([])
})

it('a year before one that is closed or public is not opened any more', () => {
  expect(openableYears(2022, [state(2023, true, false)], '2025-01-01')).toEqual([2025, 2024])
  expect(openableYears(2022, [state(2024, false, true)], '2025-01-01')).toEqual([2025])
})

test.each([
  ['nothing', [state(2022, true, true), state(2023, true, true), state(2025, false, false)], null],
  ['the first year that is still open', [state(2023, false, true), state(2022, false, true)], { year: 2022, because: 'open' }],
  ['an open year before one that is only hidden', [state(2022, true, false), state(2023, false, true)], { year: 2023, because: 'open' }],
  ['a closed year that is not public', [state(2022, true, true), state(2023, true, false)], { year: 2023, because: 'notPublic' }],
])('in the way of a report on 2024 stands %s', (_, years, found) => expect(yearInTheWay(years, 2024)).toEqual(found))

const actor = { id: 'an', name: 'An Peeters', locale: 'nl', administrator: false, planId: null } as const
const contributor = { role: 'CONTRIBUTOR', planId: 'taalplan', organisationId: 'vdab' } as const

test.each([
  ['a coordinator opens', { administrator: false, memberships: [{ ...contributor, role: 'COORDINATOR', organisationId: null }] }, 'opens'],
  ['a contributor fills in', { administrator: false, memberships: [contributor] }, 'fillsIn'],
  ['an administrator who is a contributor fills in', { administrator: true, memberships: [contributor] }, 'fillsIn'],
  ['an administrator without a role in the plan only reads', { administrator: true, memberships: [] }, 'reads'],
  ['a contributor to another plan only reads', { administrator: true, memberships: [{ ...contributor, planId: 'stem' }] }, 'reads'],
] as const)('%s a year that is to be opened', (_, roles, part) => {
  expect(partInYear({ ...actor, ...roles, memberships: [...roles.memberships] }, 'taalplan')).toBe(part)
})
