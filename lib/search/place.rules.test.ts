import { expect, test } from 'vitest'
import { placeOfSearch } from './place.rules'

const known = { goals: ['a', 'b', 'c'], flagships: ['a', 'b', 'f'], years: [2022, 2023] }
const none = { goals: [], flagships: [] }

test.each([
  ['doelstelling A', { kind: 'goals', code: 'a' }],
  ['doel 3', { kind: 'goals', code: 'c' }],
  ['Goal 3', { kind: 'goals', code: 'c' }],
  ['“goal b”', { kind: 'goals', code: 'b' }],
  ['vlaggenschip 3', { kind: 'flagships', code: 'f' }],
  ['vlagschip f', { kind: 'flagships', code: 'f' }],
  ['jaarverslag 2023', { kind: 'reports', year: 2023 }],
  ['report 2023', { kind: 'reports', year: 2023 }],
  ['Annual report 2022.', { kind: 'reports', year: 2022 }],
  ['doelstelling z', null],
  ['doel 9', null],
  ['jaarverslag 2019', null],
  ['doelstelling', null],
  ['leren', null],
  ['2023', null],
  ['', null],
])('%j leads to %j', (search, place) => expect(placeOfSearch(search, known, none)).toEqual(place))

test('the nouns of the plan itself lead there too', () => {
  const own = { goals: ['Ambitie', 'Ambities'], flagships: ['Programma’s', 'Programma'] }
  expect(placeOfSearch('ambitie b', known, own)).toEqual({ kind: 'goals', code: 'b' })
  expect(placeOfSearch('programma B', known, own)).toEqual({ kind: 'flagships', code: 'b' })
})
