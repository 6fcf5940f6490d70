import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue } from '@/messages/catalogue'
import { optionalChoice, optionalText, repeated, text, version } from './fields'
import { issuesOf } from './issues'

const schema = z.strictObject({
  title: text(10),
  note: optionalText(10),
  address: z.url({ protocol: /^https?$/ }).optional(),
  mail: z.email().optional(),
  version: version.optional(),
  day: z.iso.date().optional(),
  choice: optionalChoice({ A: 'A', B: 'B' }),
  several: repeated(z.enum(['x', 'y'])).refine((values) => values.length < 3, { error: 'tooMany', params: { max: 2 } }),
  password: z.string().min(12).optional(),
})

const found = (input: Record<string, unknown>) => {
  const read = schema.safeParse({ title: 'x', ...input })
  return read.success ? [] : issuesOf(read.error, { title: 'x', ...input })
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
  const read = schema.parse({ title: ' a\0b ', note: 'a\r\nb\ud83d\u200f\ud83d\ude00', choice: '', several: 'x' })
  expect(read).toMatchObject({ title: 'ab', note: 'a\nb\u200f\ud83d\ude00', choice: null, several: ['x'] })
  expect(schema.parse({ title: 'a' })).toMatchObject({ note: null, choice: null, several: [] })
})
