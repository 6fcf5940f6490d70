import { describe, expect, test } from 'vitest'
import { columnOf, type Day } from '../dates'
import { carriersOn, leadsMost, nameInYear, nameOn, rolesOn } from './organisation.rules'

const name = (nameNl: string, startsOn: Day | null, endsOn: Day | null) => ({
  nameNl,
  nameEn: null,
  abbreviation: null,
  startsOn: startsOn ? columnOf(startsOn) : null,
  endsOn: endsOn ? columnOf(endsOn) : null,
})

describe('the name of an organisation', () => {
  const names = [name('Departement Werk', null, '2024-12-31'), name('Departement Werk en Loopbaan', '2025-01-01', null)]

  test('in a year is the one valid on 31 December of it', () => {
    expect(nameInYear(names, 2024)?.nameNl).toBe('Departement Werk')
    expect(nameInYear(names, 2025)?.nameNl).toBe('Departement Werk en Loopbaan')
  })

  test('changes on the day it changes', () => {
    expect(nameOn(names, '2024-12-31')?.nameNl).toBe('Departement Werk')
    expect(nameOn(names, '2025-01-01')?.nameNl).toBe('Departement Werk en Loopbaan')
  })

  test('is the nearest one on a day that no period covers', () => {
    const gap = [name('Later', '2024-01-01', null), name('Eerst', '2022-01-01', '2022-12-31')]
    expect(nameOn(gap, '2023-06-01')?.nameNl).toBe('Eerst')
    expect(nameOn(gap, '2020-06-01')?.nameNl).toBe('Eerst')
    expect(nameOn([], '2020-06-01')).toBeNull()
  })
})

test('a role is held on its first and on its last day, not before and not after', () => {
  const role = { startsOn: columnOf('2022-01-01'), endsOn: columnOf('2023-12-31') }
  const held = (day: Day) => rolesOn([role], day).length === 1
  expect(['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01'].map(held)).toEqual([false, true, true, false])
})

test('who is involved in some actions on a day is listed per organisation, those that lead most first', () => {
  const role = (slug: string, actionId: string, held: 'LEAD' | 'PARTNER' | 'CONSULTED', endsOn: Day | null = null) => ({
    actionId,
    role: held,
    organisation: { slug },
    startsOn: null,
    endsOn: endsOn ? columnOf(endsOn) : null,
  })
  const roles = [
    role('b', '1', 'PARTNER'),
    role('a', '1', 'LEAD', '2023-12-31'),
    role('c', '1', 'LEAD'),
    role('c', '2', 'LEAD'),
    role('b', '2', 'LEAD'),
  ]
  expect(carriersOn(roles, '2024-12-31').map(({ organisation, roles }) => [organisation.slug, roles.LEAD, roles.PARTNER])).toEqual([
    ['c', ['1', '2'], []],
    ['b', ['2'], ['1']],
  ])
})

describe('who leads the most actions', () => {
  const held = (slug: string, ...roles: ('LEAD' | 'PARTNER')[]) => ({
    slug,
    held: roles.map((role, index) => ({ actionId: `${index}`, role })),
  })
  const said = (...organisations: ReturnType<typeof held>[]) => {
    const most = leadsMost(organisations)
    return most && [most.count, ...most.organisations.map(({ slug }) => slug)]
  }

  test('is one organisation, whatever else others do', () => {
    expect(said(held('a', 'LEAD', 'LEAD'), held('b', 'LEAD', 'PARTNER', 'PARTNER'))).toEqual([2, 'a'])
  })

  test('is several when they lead as many, and nobody when none leads or nearly all lead as many', () => {
    expect(said(held('a', 'LEAD'), held('b', 'LEAD'), held('c', 'PARTNER'))).toEqual([1, 'a', 'b'])
    expect(said(held('a', 'PARTNER'))).toBeNull()
    expect(said()).toBeNull()
    expect(said(...'abcdef'.split('').map((slug) => held(slug, 'LEAD')))).toBeNull()
  })
})
