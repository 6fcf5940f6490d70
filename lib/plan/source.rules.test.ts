import { expect, test } from 'vitest'
import { locales } from '../locale'
import { sourceChoice } from './source.rules'

const source = { code: 'oeso-2023', title: 'Vaardigheden in Vlaanderen', publisher: 'OESO', datedOn: '2023-03-30' }

test('a source to choose from has its day as pages write days', () => {
  expect(locales.map((locale) => sourceChoice(source, locale).label)).toEqual([
    'Vaardigheden in Vlaanderen, OESO, 30 maart 2023',
    'Vaardigheden in Vlaanderen, OESO, 30 March 2023',
  ])
  expect(sourceChoice({ ...source, datedOn: '2023-03' }, 'nl').label).toBe('Vaardigheden in Vlaanderen, OESO, maart 2023')
})

test('a source of which only the title is known is called by it, and a long title is cut', () => {
  const long = { ...source, title: 'x'.repeat(91), publisher: null, datedOn: null }
  expect(sourceChoice(long, 'nl')).toEqual({ value: 'oeso-2023', label: `${'x'.repeat(90)}…` })
})
