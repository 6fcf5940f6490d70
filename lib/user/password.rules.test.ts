import { expect, test } from 'vitest'
import { listPublicCommonPasswords } from './password.queries'
import { isGuessable, shortestPassword } from './password.rules'

const own = ['An Peeters', 'an.peeters@voorbeeld.be', 'Koers', 'Actieplan levenslang leren', 'Departement Werk']

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
  'zonnebloem123',
  'Z0nn3bl03m2026!',
  'unbelievable',
  'Unbelievable1!',
  'correcthorsebatterystaple',
  'Correct horse battery staple',
  'koerskoers2030',
  'Departement-Werk-1',
  'actieplanpeeters',
  'administrator',
  'vandenberghe1987',
])('%s is among the first that somebody would try', async (password) => {
  expect(isGuessable(password, own, await listPublicCommonPasswords())).toBe(true)
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
])('%s is not', async (password) => {
  expect(isGuessable(password, own, await listPublicCommonPasswords())).toBe(false)
})

test('the words about a person count for that person alone', async () => {
  const words = await listPublicCommonPasswords()
  expect(isGuessable('zbrzmczykowa', ['Zbrzmczykowa'], words)).toBe(true)
  expect(isGuessable('zbrzmczykowa', ['An Peeters'], words)).toBe(false)
})

test('at least 3000 common passwords and words are long enough to be chosen, and every one is refused', async () => {
  const words = await listPublicCommonPasswords()
  const longEnough = [...words].filter((word) => word.length >= shortestPassword)
  expect(longEnough.length).toBeGreaterThanOrEqual(3000)
  expect(longEnough.filter((word) => !isGuessable(word, [], words))).toEqual([])
})

test('the longest password is judged with few looks into the list, so that nobody keeps a server busy with it', async () => {
  const words = await listPublicCommonPasswords()
  let looked = 0
  const counting = new Proxy(words, { get: (set, name) => (name === 'has' ? (word: string) => ++looked > 0 && set.has(word) : undefined) })
  expect(isGuessable(`${'aB3$kP9!zQ'.repeat(19)}einde van`, [], counting)).toBe(false)
  expect(looked).toBeLessThan(20_000)
})
