import { describe, expect, test } from 'vitest'
import { parseListQuery, type SearchParams } from './action-list.schema'

const query = (search: SearchParams) => parseListQuery(search).query
const faults = (search: SearchParams) => parseListQuery(search).faults

describe('an address of the list', () => {
  test('without conditions asks for everything', () => {
    expect(query({})).toEqual({
      year: null,
      status: null,
      flagship: null,
      goal: null,
      group: null,
      theme: null,
      organisation: null,
      q: null,
    })
  })

  test('may hold every condition at once', () => {
    const search = {
      year: '2024',
      status: 'not-reported',
      flagship: 'unknown',
      goal: 'j',
      group: 'individu',
      theme: 't1',
      organisation: 's-werk',
      q: ' één loket ',
    }
    expect(parseListQuery(search)).toEqual({
      query: { ...search, year: 2024, status: 'NOT_REPORTED', q: 'één loket' },
      faults: [],
    })
  })

  test('may ask for what pages count beside the states', () => {
    expect(query({ status: 'reported' }).status).toBe('reported')
    expect(query({ status: 'left-earlier' }).status).toBe('left-earlier')
  })

  test('may name a letter as pages print it, and is read as it is written in addresses', () => {
    expect(parseListQuery({ flagship: 'D', goal: 'J' })).toEqual({ query: { ...query({}), flagship: 'd', goal: 'j' }, faults: [] })
    expect(query({ flagship: 'Unknown' }).flagship).toBe('unknown')
  })

  test('leaves out what a form sends empty', () => {
    expect(parseListQuery({ year: '', q: '   ' })).toEqual({ query: query({}), faults: [] })
  })

  test.each([
    ['year', '20x4'],
    ['year', '1999'],
    ['status', 'done'],
    ['status', 'REALISED'],
    ['flagship', 'AB'],
    ['flagship', 'É'],
    ['goal', 'aa'],
    ['group', "x'; drop table"],
    ['theme', '../etc'],
    ['organisation', 'x'.repeat(81)],
    ['q', 'x'.repeat(101)],
    ['q', 'a\u0000b'],
  ])('names the field %s when its value cannot be one: %j', (field, value) => {
    expect(faults({ [field]: value })).toEqual([field])
    expect(query({ [field]: value })).toEqual(query({}))
  })

  test('names a field that is given twice', () => {
    expect(faults({ year: ['2022', '2023'] })).toEqual(['year'])
  })

  test('finds emoji and text from right to left as it finds any other', () => {
    expect(faults({ q: '🎓 تعلم' })).toEqual([])
  })
})
