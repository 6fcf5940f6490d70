import { expect, test } from 'vitest'
import { isGuessable } from './rules'

const an = ['An Peeters', 'an.peeters@voorbeeld.be']

test.each([
  'wachtwoord123',
  'Wachtwoord2025!',
  'W@chtw00rd!!',
  'P4$$w0rd2024',
  'welkomwelkom',
  'Welkom123456',
  '123456789012',
  '987654321098',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1q2w3e4r5t6y',
  'azertyuiop12',
  'koers-demo-2025',
  'Vlaanderen2025!',
  'lente 2026 zomer',
  'anpeeters1987',
  'Peeters.voorbeeld.be',
  'Décember2025',
])('%s is among the first that somebody would try', (password) => {
  expect(isGuessable(password, an)).toBe(true)
})

test.each([
  'regen op de ruiten',
  'zomer koffie fiets wolk',
  'paard klok tafel geel',
  'voetbal zomer dragon computer',
  'k7#pQ2!vLm9z',
  '839201746352',
  'de trein van 7u12 was te laat',
  'سلام يا صديقي العزيز',
  '🦔🌧️🚲 egel in de regen',
])('%s is not', (password) => {
  expect(isGuessable(password, an)).toBe(false)
})
