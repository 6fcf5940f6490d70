import { expect, test } from 'vitest'
import { getTranslator } from '../i18n'
import { asSentences } from './text'

test('texts become sentences that each end once', () => {
  expect(asSentences(['Geen budget', null, 'Dat bleek in maart.', 'Wie neemt het over?', '', '→ 12'])).toBe(
    'Geen budget. Dat bleek in maart. Wie neemt het over? → 12.',
  )
})

test('a sentence of ours that ends with a name ends once, whatever the name ends with', () => {
  const reportedBy = getTranslator('nl', 'open-data')
  expect(reportedBy('feedEntry.reportedBy', { organisation: 'Vorming vzw.' })).toBe('Gerapporteerd door Vorming vzw.')
  expect(reportedBy('feedEntry.reportedBy', { organisation: 'Wat nu?' })).toBe('Gerapporteerd door Wat nu?')
  expect(reportedBy('feedEntry.reportedBy', { organisation: 'En zo voort...' })).toBe('Gerapporteerd door En zo voort...')
})
