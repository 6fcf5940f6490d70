import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue } from '@/messages/catalogue'
import { optionalChoice, optionalText, optionalYear, repeated, text, version, yearBetween, yearField } from './fields'
import { issuesOf } from './issues'

const schema = z.strictObject({
  title: text(10),
  note: optionalText(10),
  address: z.url({ protocol: /^https?$/ }).optional(),
  mail: z.email().optional(),
  version: version.optional(),
  day: z.iso.date().optional(),
  year: yearField,
  endYear: optionalYear,
  sourceYear: yearBetween(1950, 2100).optional(),
  choice: optionalChoice({ A: 'A', B: 'B' }),
  several: repeated(z.enum(['x', 'y'])).refine((values) => values.length < 3, { error: 'tooMany', params: { max: 2 } }),
  password: z.string().min(12).optional(),
})

const found = (input: Record<string, unknown>) => {
  const read = schema.safeParse({ title: 'x', year: '2025', ...input })
  return read.success ? [] : issuesOf(read.error, { title: 'x', year: '2025', ...input })
}

test.each([
  [{ title: ' ' }, 'title', 'required', {}],
  [{ title: undefined }, 'title', 'required', {}],
  [{ title: 'x'.repeat(11) }, 'title', 'tooLong', { max: 10 }],
  [{ title: ['a', 'b'] }, 'title', 'notAllowed', {}],
  [{ note: 'x'.repeat(50_000) }, 'note', 'tooLong', { max: 10 }],
  [{ address: 'javascript:alert(1)' }, 'address', 'url', {}],
  [{ mail: 'somebody' }, 'mail', 'email', {}],
  [{ version: 'abc' }, 'version', 'number', {}],
  [{ version: '0' }, 'version', 'tooLow', { min: 1 }],
  [{ day: '31-12-2025' }, 'day', 'date', {}],
  [{ year: '31-02-2025' }, 'year', 'year', { first: '2000', last: '2100' }],
  [{ year: '25' }, 'year', 'year', { first: '2000', last: '2100' }],
  [{ year: ' ' }, 'year', 'required', { first: '2000', last: '2100' }],
  [{ endYear: '2101' }, 'endYear', 'year', { first: '2000', last: '2100' }],
  [{ sourceYear: '1949' }, 'sourceYear', 'year', { first: '1950', last: '2100' }],
  [{ choice: 'C' }, 'choice', 'notAllowed', {}],
  [{ several: ['x', 'z'] }, 'several.1', 'notAllowed', {}],
  [{ several: ['x', 'y', 'x'] }, 'several', 'tooMany', { max: 2 }],
  [{ password: 'short' }, 'password', 'tooShort', { min: 12 }],
  [{ administrator: 'on' }, 'administrator', 'notAllowed', {}],
])('%j: the field %s is told %s', (input, field, key, values) => {
  expect(found(input)).toEqual([{ field, key, values }])
  expect(Object.keys(catalogue.nl.invalid)).toContain(key)
})

test('every sentence stands with its own field, one per field', () => {
  expect(found({ title: '', password: '', extra: 1 }).map(({ field, key }) => [field, key])).toEqual([
    ['title', 'required'],
    ['password', 'required'],
    ['extra', 'notAllowed'],
  ])
})

test('what a browser sends is stored as text that a database accepts', () => {
  const read = schema.parse({
    title: ' a\0b ',
    note: 'a\r\nb\ud83d\u200f\ud83d\ude00',
    choice: '',
    several: 'x',
    year: ' 2025 ',
    endYear: '',
  })
  expect(read).toMatchObject({ title: 'ab', note: 'a\nb\u200f\ud83d\ude00', choice: null, several: ['x'], year: 2025, endYear: null })
  expect(schema.parse({ title: 'a', year: 2025 })).toMatchObject({ note: null, choice: null, several: [] })
})
