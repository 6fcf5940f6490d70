import { describe, expect, test } from 'vitest'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { type Counts, countStates } from './status.rules'
import { spoken, summarySentence } from './summary.rules'

const counts = (some: Partial<Counts>): Counts => ({ ...(Object.fromEntries(countStates.map((state) => [state, 0])) as Counts), ...some })
const sentence = (some: Partial<Counts>, locale: Locale) => {
  const t = getTranslator(locale, 'summary')
  return summarySentence(counts(some), locale, (key, values) => t(key, values))
}

const published2022 = { REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 }
const sample2024 = {
  REALISED: 12,
  BEING_IMPLEMENTED: 18,
  BEING_LAUNCHED: 6,
  IN_PREPARATION: 3,
  CONTINUED_ELSEWHERE: 4,
  MERGED: 1,
  STOPPED: 1,
  NOTHING_TO_REPORT: 1,
}

describe('the sentence that sums up a year', () => {
  test('says of 2022 what the source says, in its order', () => {
    expect(sentence(published2022, 'en')).toBe('47 actions: 1 realised, 27 being implemented, 9 being launched, 10 in preparation.')
    expect(sentence(published2022, 'nl')).toBe('47 acties: 1 gerealiseerd, 27 in uitvoering, 9 in opstart, 10 in voorbereiding.')
  })

  test('says everything, so that the numbers add up', () => {
    expect(sentence(sample2024, 'en')).toBe(
      '46 actions: 12 realised, 18 being implemented, 6 being launched, 3 in preparation; 6 closed; nothing to report on 1.',
    )
    expect(sentence(sample2024, 'nl')).toBe(
      '46 acties: 12 gerealiseerd, 18 in uitvoering, 6 in opstart, 3 in voorbereiding; 6 afgesloten; over 1 is niets te melden.',
    )
  })

  test('says what was not reported', () => {
    expect(sentence({ REALISED: 2, NOT_REPORTED: 45 }, 'en')).toBe('47 actions: 2 realised; 45 not reported on.')
    expect(sentence({ REALISED: 2, NOT_REPORTED: 45 }, 'nl')).toBe('47 acties: 2 gerealiseerd; over 45 is niet gerapporteerd.')
  })

  test('can be about one state, and about one action', () => {
    expect(sentence({ NOT_REPORTED: 47 }, 'nl')).toBe('47 acties: over 47 is niet gerapporteerd.')
    expect(sentence({ STOPPED: 1 }, 'en')).toBe('1 action: 1 closed.')
  })

  test('keeps the total of a source that does not give every state', () => {
    const t = getTranslator('en', 'summary')
    expect(summarySentence(counts({ REALISED: 1 }), 'en', (key, values) => t(key, values), 47)).toBe('47 actions: 1 realised.')
  })

  test('is absent when there is nothing to count', () => {
    expect(sentence({}, 'nl')).toBeNull()
  })
})

test('numbers below ten are words, from ten on figures', () => {
  expect([1, 9, 10, 47].map((count) => spoken(count, 'nl'))).toEqual(['één', 'negen', '10', '47'])
  expect([1, 9, 10, 47].map((count) => spoken(count, 'en'))).toEqual(['one', 'nine', '10', '47'])
})
