import { describe, expect, test } from 'vitest'
import { getTranslator, messagesIn, pickMessages } from '@/lib/i18n'
import { type Locale, locales } from '@/lib/locale'
import { type Counts, countStates } from '@/lib/status/status.rules'
import { summarySentence } from '@/lib/status/summary.rules'
import { inWordsOf } from '@/lib/text/words-in-use'
import { catalogue, written } from '@/messages/catalogue'
import { type Nouns, noWords, type PlanWords, withNouns, wordsOfRows } from './words.rules'
import { knownLabels } from './words-known.rules'

const nouns: Nouns = {
  GOAL: { one: 'Ambitie', other: 'Ambities' },
  FLAGSHIP: { one: 'programma', other: 'programma’s' },
  ACTION: { one: 'OKR', other: 'OKR’s' },
}

const words: PlanWords = {
  levels: { FLAGSHIP: { nl: { one: 'Programma', other: 'Programma’s' }, en: { one: 'programme', other: 'programmes' } } },
  states: {
    REALISED: { nl: { label: 'Klaar' }, en: { label: 'Finished' } },
    STOPPED: { nl: { definition: 'Dicht.' }, en: { definition: 'Shut.' } },
  },
}

describe('the name of a level in a message', () => {
  test.each([
    ['@Flagship {code}', 'Programma {code}'],
    ['@flagship {code}', 'programma {code}'],
    ['@Goals', 'Ambities'],
    ['Per @goal', 'Per ambitie'],
    ['{count, plural, one {# @action} other {# @actions}}', '{count, plural, one {# OKR} other {# OKR’s}}'],
    ['@Actions per @flagship', 'OKR’s per programma'],
  ])('%s says %s', (message, said) => expect(withNouns(message, nouns)).toBe(said))
})

describe('what is said of a plan', () => {
  test('is what Koers says where the plan has no word of its own', () => {
    expect(getTranslator('nl', 'shell')('flagships')).toBe('Vlaggenschepen')
    expect(inWordsOf({ words: noWords }, () => getTranslator('en', 'flagship')('kicker', { code: 'A' }))).toBe('Flagship A')
    expect(messagesIn('nl')).toBe(catalogue.nl)
  })

  test('is in its own words where it has them, and in no other plan', () => {
    inWordsOf({ words }, () => {
      expect(getTranslator('nl', 'shell')('flagships')).toBe('Programma’s')
      expect(getTranslator('en', 'flagship')('kicker', { code: 'A' })).toBe('Programme A')
      expect(getTranslator('nl', 'shell')('actions')).toBe('Acties')
      expect(pickMessages('en', 'shell').shell.flagships).toBe('Programmes')
    })
    expect(getTranslator('nl', 'shell')('flagships')).toBe('Vlaggenschepen')
  })

  test('has labels and definitions of states of its own, each apart', () => {
    inWordsOf({ words }, () => {
      const status = getTranslator('nl', 'status')
      expect([status('REALISED.label'), status('STOPPED.label')]).toEqual(['Klaar', 'Stopgezet'])
      expect([status('REALISED.definition'), status('STOPPED.definition')]).toEqual([catalogue.nl.status.REALISED.definition, 'Dicht.'])
    })
  })
})

test('a state with a name of its own is quoted in the sentence that sums up a year', () => {
  const none = Object.fromEntries(countStates.map((state) => [state, 0])) as Counts
  const say = (locale: Locale) =>
    summarySentence({ ...none, REALISED: 2, IN_PREPARATION: 1 }, locale, (key, values) => getTranslator(locale, 'summary')(key, values))
  const said = (locale: Locale) => inWordsOf({ words }, () => say(locale))
  expect(locales.map(said)).toEqual(['3 acties: 2 ‘Klaar’, 1 in voorbereiding.', '3 actions: 2 ‘Finished’, 1 in preparation.'])
})

test('people may call a state as the plan does, and as Koers does unless the plan calls another state that', () => {
  const [running, busy] = [
    { nl: { label: 'In uitvoering' }, en: { label: 'Running' } },
    { nl: { label: 'Bezig' }, en: { label: 'Busy' } },
  ]
  const swapped: PlanWords = { levels: {}, states: { REALISED: running, BEING_IMPLEMENTED: busy } }
  const known = new Map(knownLabels(swapped).map((one) => [one.state, one.words]))
  expect(known.get('REALISED')).toEqual(['In uitvoering', 'Running', 'Gerealiseerd', 'Realised'])
  expect(known.get('BEING_IMPLEMENTED')).toEqual(['Bezig', 'Busy', 'Being implemented'])
  expect(knownLabels(words).find(({ state }) => state === 'STOPPED')?.words).toEqual(['Stopgezet', 'Stopped'])
})

test('rows that say the same make the same words, in whichever order they come', () => {
  const rows = (['ACTION', 'GOAL'] as const).map((level) => ({ level, oneNl: 'a', otherNl: 'b', oneEn: 'c', otherEn: 'd' }))
  expect(JSON.stringify(wordsOfRows(rows, []))).toBe(JSON.stringify(wordsOfRows(rows.toReversed(), [])))
  expect(wordsOfRows([], [])).toBe(noWords)
})

type Tree = { [key: string]: Tree | string }
const messages = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value]] : messages(value, `${path}${key}.`)))

describe.each(locales)('in every message (%s)', (locale) => {
  const all = messages(written[locale])

  test('a name of a level that stands alone, or with its letter or number, is that of the plan', () => {
    const usual = Object.values(written[locale].words.level).flatMap(({ one, other }) => [one, other])
    const alone = RegExp(`^(?:${usual.join('|')})(?: \\{\\w+\\})?:?$`, 'i')
    const own = all.filter(([path, message]) => !path.startsWith('words.') && alone.test(message))
    expect(own.map(([path]) => path)).toEqual([])
  })

  test('nothing that is not the name of a level looks like one', () => {
    const said = messages(catalogue[locale]).filter(([, message]) => /(?<!\w)@\w/.test(message))
    expect(said).toEqual([])
  })
})

test('both languages have the names of levels in the same messages', () => {
  const named = (locale: 'nl' | 'en') => messages(written[locale]).flatMap(([path, message]) => (message.includes('@') ? [path] : []))
  expect(named('en')).toEqual(named('nl'))
})
