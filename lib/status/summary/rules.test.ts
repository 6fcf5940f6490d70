import { describe, expect, test } from 'vitest'
import { getTranslator } from '../../i18n'
import type { Locale } from '../../locale'
import { type Counts, countStates } from '../rules'
import { spoken, summarySentence } from './rules'

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
  test('says of 2022 what the source says', () => {
    expect(sentence(published2022, 'en')).toBe(
      'Of the 47 actions, one has been realised, 27 are being implemented, nine are in the process of being launched and 10 are being prepared.',
    )
    expect(sentence(published2022, 'nl')).toBe(
      'Van de 47 acties is er één gerealiseerd, zijn er 27 in uitvoering, negen in opstart en 10 in voorbereiding.',
    )
  })

  test('names every state that has actions, so that the numbers add up', () => {
    expect(sentence(sample2024, 'en')).toBe(
      'Of the 46 actions, 12 have been realised, 18 are being implemented, six are in the process of being launched, three are being prepared, four are continued elsewhere, one has been merged with another, one has been stopped and there is nothing to report on one.',
    )
    expect(sentence(sample2024, 'nl')).toBe(
      'Van de 46 acties zijn er 12 gerealiseerd, 18 in uitvoering, zes in opstart, drie in voorbereiding, vier elders voortgezet, is er één samengevoegd met een andere, één stopgezet en is er over één niets te melden.',
    )
  })

  test('says what was not reported', () => {
    expect(sentence({ REALISED: 2, NOT_REPORTED: 45 }, 'en')).toBe(
      'Of the 47 actions, two have been realised and 45 have not been reported on.',
    )
    expect(sentence({ REALISED: 2, NOT_REPORTED: 45 }, 'nl')).toBe(
      'Van de 47 acties zijn er twee gerealiseerd en is er over 45 niet gerapporteerd.',
    )
  })

  test('can be about one state, and about one action', () => {
    expect(sentence({ NOT_REPORTED: 47 }, 'nl')).toBe('Van de 47 acties is er over 47 niet gerapporteerd.')
    expect(sentence({ STOPPED: 1 }, 'en')).toBe('Of the one action, one has been stopped.')
  })

  test('keeps the total of a source that does not give every state', () => {
    const t = getTranslator('en', 'summary')
    expect(summarySentence(counts({ REALISED: 1 }), 'en', (key, values) => t(key, values), 47)).toBe(
      'Of the 47 actions, one has been realised.',
    )
  })

  test('is absent when there is nothing to count', () => {
    expect(sentence({}, 'nl')).toBeNull()
  })
})

test('numbers below ten are words, from ten on figures', () => {
  expect([1, 9, 10, 47].map((count) => spoken(count, 'nl'))).toEqual(['één', 'negen', '10', '47'])
  expect([1, 9, 10, 47].map((count) => spoken(count, 'en'))).toEqual(['one', 'nine', '10', '47'])
})
