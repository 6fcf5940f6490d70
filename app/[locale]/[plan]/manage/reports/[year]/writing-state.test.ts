import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SavedText } from '@/lib/report/report.schema'
import { begin, choose, edit, isDirty, maySend, restore, retry, send, settle, type Writing } from './writing-state'

const saved = (textNl: string | null, textEn: string | null, version = 1): SavedText => ({
  version,
  textNl,
  textEn,
  savedAt: new Date('2025-03-01T10:00:00Z'),
})
const page = begin(saved('Een begin.', 'A beginning.'))
const typed = edit(page, 'nl', 'Een ander begin.')

describe('a text that is written', () => {
  test('is sent when it differs from what is stored, and not for the white space that the server trims', () => {
    expect(maySend(page)).toBe(false)
    expect(maySend(typed)).toBe(true)
    expect(maySend(edit(page, 'nl', '\r\nEen begin.\r\n'))).toBe(false)
  })

  test('is sent once at a time, and what was typed meanwhile follows', () => {
    const underway = send(typed)
    expect(maySend(underway)).toBe(false)
    const meanwhile = edit(underway, 'en', 'Another beginning.')
    const answered = settle(meanwhile, { ok: saved('Een ander begin.', 'A beginning.', 2) })
    expect(answered).toMatchObject({ version: 2, mine: { nl: 'Een ander begin.', en: 'Another beginning.' } })
    expect(maySend(answered)).toBe(true)
  })

  test.each([
    [{ unreachable: true } as const],
    [{ signedOut: { signIn: '/nl/sign-in' } }],
    [{ forbidden: { reference: 'x' } }],
    [{ rule: { key: 'k', message: 'Sluit eerst het jaar.' } }],
    [{ invalid: [{ field: 'textNl', key: 'tooLong', message: 'Gebruik hoogstens 20.000 tekens.' }] }],
  ])('stays in its fields when the answer is %j, and is not sent again by itself', (answer) => {
    const refused = settle(send(typed), answer)
    expect(refused.mine).toEqual(typed.mine)
    expect(isDirty(refused)).toBe(true)
    expect(maySend(refused)).toBe(false)
    expect(maySend(retry(refused))).toBe(true)
  })

  test('that was refused is sent again once it is changed; one that somebody signed out of waits', () => {
    const refused = settle(send(typed), { rule: { key: 'k', message: 'Te lang.' } })
    expect(maySend(edit(refused, 'nl', 'Korter.'))).toBe(true)
    const signedOut = settle(send(typed), { signedOut: { signIn: '/nl/sign-in' } })
    expect(maySend(edit(signedOut, 'nl', 'Nog iets.'))).toBe(false)
  })
})

describe('a text that somebody else changed too', () => {
  test('needs no choice when they wrote in the other language: both stay', () => {
    const met = settle(send(typed), { conflict: saved('Een begin.', 'Their beginning.', 2) })
    expect(met).toMatchObject({ version: 2, trouble: null, mine: { nl: 'Een ander begin.', en: 'Their beginning.' } })
    expect(maySend(met)).toBe(true)
  })

  test('needs no choice when they wrote the same', () => {
    expect(settle(send(typed), { conflict: saved('Een ander begin.', 'A beginning.', 2) })).toMatchObject({ version: 2, trouble: null })
  })

  test('asks per language what it should say, and sends only when everything was chosen', () => {
    const both = edit(typed, 'en', 'Another beginning.')
    const met = settle(send(both), { conflict: saved('Hun begin.', 'Their beginning.', 2) })
    expect(met).toMatchObject({ trouble: { open: ['nl', 'en'] }, mine: both.mine })
    expect(maySend(retry(met))).toBe(false)
    const half = choose(met, 'nl', 'theirs')
    expect(half).toMatchObject({ trouble: { open: ['en'] }, mine: { nl: 'Hun begin.' } })
    const whole = choose(half, 'en', 'mine')
    expect(whole).toMatchObject({ trouble: null, version: 2, mine: { nl: 'Hun begin.', en: 'Another beginning.' } })
    expect(maySend(whole)).toBe(true)
  })

  test('never loses what was typed, whatever both of them wrote', () => {
    const words = fc.constantFrom('', 'een', 'twee', 'drie')
    fc.assert(
      fc.property(words, words, words, words, words, words, (base, baseEn, mine, mineEn, theirs, theirsEn) => {
        const start: Writing = { ...begin(saved(base, baseEn)), mine: { nl: mine, en: mineEn } }
        const met = settle(send(start), { conflict: saved(theirs, theirsEn, 2) })
        for (const [language, was, wrote] of [
          ['nl', base, mine],
          ['en', baseEn, mineEn],
        ] as const)
          if (wrote !== was) expect(met.mine[language]).toBe(wrote)
      }),
    )
  })
})

describe('text that the browser kept', () => {
  const { version, stored, mine } = typed

  test('comes back into its fields', () => {
    expect(restore(page, { version, stored, mine })).toMatchObject({ restored: true, mine, trouble: null })
  })

  test('is forgotten when the server has it after all', () => {
    const arrived = begin(saved('Een ander begin.', 'A beginning.', 2))
    expect(restore(arrived, { version, stored, mine })).toEqual(arrived)
  })

  test('is laid beside what somebody else wrote since', () => {
    const changed = begin(saved('Hun begin.', 'A beginning.', 2))
    expect(restore(changed, { version, stored, mine })).toMatchObject({ version: 2, mine, trouble: { open: ['nl'] } })
  })
})
