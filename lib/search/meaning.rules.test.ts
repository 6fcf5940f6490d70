import { describe, expect, test } from 'vitest'
import { meaningOfSearch, type WordsByState } from './meaning.rules'

const states: WordsByState = [
  { state: 'IN_PREPARATION', words: ['In voorbereiding', 'In preparation'] },
  { state: 'BEING_IMPLEMENTED', words: ['In uitvoering', 'Being implemented'] },
  { state: 'REALISED', words: ['Gerealiseerd', 'Realised'] },
  { state: 'STOPPED', words: ['Stopgezet', 'Stopped'] },
]
const nothing = { number: null, state: null, year: null, flagship: null, words: [] }
const read = (search: string) => meaningOfSearch(search, states, ['a', 'b', 'c', 'd'])

test('names actions and flagships as the plan does, and as Koers does', () => {
  const own = { actions: ['Maatregel', 'maatregelen'], flagships: ['Programma', 'programma’s'] }
  const said = (search: string) => meaningOfSearch(search, states, ['a', 'b'], own)
  expect(said('maatregel 12')).toEqual({ ...nothing, number: '12' })
  expect(said('programma b')).toEqual({ ...nothing, flagship: 'b' })
  expect(said('actie 12')).toEqual({ ...nothing, number: '12' })
})

describe('a search', () => {
  test.each([
    ['actie 12', { number: '12' }],
    ['Action 12', { number: '12' }],
    ['12', { number: '12' }],
    ['nr. 2A', { number: '2a' }],
    ['#12', { number: '12' }],
    ['N°12', { number: '12' }],
    ['nr.12 leren', { number: '12', words: ['leren'] }],
    ['actie12', { number: '12' }],
    ['actie # 12', { number: '12' }],
    ['obstakel actie 12', { number: '12' }],
    ['obstacles of action 12', { number: '12' }],
    ['obstakels 12', { number: '12' }],
    ['obstakels bij actie 12 budget', { number: '12', words: ['budget'] }],
    ['vlagschip C', { flagship: 'c' }],
    ['gerealiseerd', { state: 'REALISED' }],
    ['In uitvoering', { state: 'BEING_IMPLEMENTED' }],
    ['implemented 2023', { state: 'BEING_IMPLEMENTED', year: 2023 }],
    ['stopgezet in 2024', { state: 'STOPPED', year: 2024 }],
    ['welke acties zijn gerealiseerd in 2023?', { state: 'REALISED', year: 2023 }],
    ['lopende acties', { state: 'BEING_IMPLEMENTED' }],
    ['2023', { year: 2023 }],
    ['vlaggenschip C', { flagship: 'c' }],
    ['flagship 3 leren', { flagship: 'c', words: ['leren'] }],
    ['C', { flagship: 'c' }],
    ['F3', { flagship: 'c' }],
    ['vlaggenschip q', { words: ['vlaggenschip', 'q'] }],
    ['leren in de regio’s', { words: ['leren', 'in', 'de', "regio's"] }],
    ['actie', { words: ['actie'] }],
  ])('for %j means %j', (search, meaning) => expect(read(search)).toEqual({ ...nothing, ...meaning }))
})
