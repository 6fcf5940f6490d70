import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded } from '../text/text'
import { excerpt, foundText, markWords, pageOf, plainSearch, wordsOf } from './search.rules'

const marked = (text: string, ...words: string[]) =>
  markWords(text, words)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

describe('the words of a search in a text', () => {
  test.each([
    ['Competenties in kaart', ['COMPETENTIE'], '[Competentie]s in kaart'],
    ['Financiële steun', ['financiele'], '[Financiële] steun'],
    ['een e\u0301en', ['een'], '[een] [e\u0301en]'],
    ['levenslang leren', ['leren', 'lang'], 'levens[lang] [leren]'],
    ['aaaa', ['aa', 'aaa'], '[aaaa]'],
    ['<b>leren</b>', ['<b>', 'leren'], '[<b>leren]</b>'],
    ['niets', ['iets anders'], 'niets'],
    ['1200 in 12 van 122, 12% en 12 000', ['12'], '1200 in [12] van 122, [12]% en 12 000'],
    ['İstanbul', ['istanbul'], '[İstanbul]'],
  ])('are marked in %j', (text, words, result) => {
    expect(marked(text, ...words)).toBe(result)
  })

  test('never change the text, and every mark is what was looked for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'á', 'A', 'e\u0301', ' ', 'b', '🎓', 'ß', 'İ'), maxLength: 30 })
    const word = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', '🎓'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(text, word, (given, wanted) => {
        const pieces = markWords(given, [wanted])
        expect(pieces.map((piece) => piece.text).join('')).toBe(given)
        expect(pieces.some(({ hit }) => hit)).toBe(folded(given).includes(folded(wanted)))
        for (const { text, hit } of pieces) if (hit) expect(folded(text)).toContain(folded(wanted))
      }),
    )
  })
})

test('an excerpt shows what was found and says where something was left out', () => {
  const long = `${'voor '.repeat(100)}schat ${'na '.repeat(100)}`
  const short = excerpt(long, ['schat'])
  expect(short).toContain('schat')
  expect(short.startsWith('… voor')).toBe(true)
  expect(short.endsWith('na …')).toBe(true)
  expect(short.length).toBeLessThan(300)
  expect(excerpt('kort  en\ngoed', ['goed'])).toBe('kort en goed')
})

test('a text is shown in the language of the page when a word is in it there, and else in the other', () => {
  const texts = [
    { nl: 'niets', en: 'learning' },
    { nl: 'leren', en: null },
  ]
  expect(foundText(texts, ['leren'], 'en')).toEqual({ text: 'leren', language: 'nl' })
  expect(foundText(texts, ['learning'], 'nl')).toEqual({ text: 'learning', language: 'en' })
  expect(foundText(texts, ['anders'], 'nl')).toBeNull()
})

test('a page after the last is the last, and nothing is one empty page', () => {
  expect(pageOf([1, 2, 3], 9, 2)).toEqual({ items: [3], page: 2, pages: 2 })
  expect(pageOf([], 1, 2)).toEqual({ items: [], page: 1, pages: 1 })
})

test('the words of a search are told apart by any space, and each counts once', () => {
  expect(wordsOf(' leren\tmeer  leren ')).toEqual(['leren', 'meer'])
  expect(wordsOf('acties rond “leerloket”, in de regio’s')).toEqual(['leerloket', 'regio’s'])
  expect(wordsOf('alle acties')).toEqual(['alle', 'acties'])
  for (const search of [
    'leren…',
    '[leren]',
    '- leren',
    '*leren*',
    '« leren »',
    '‘leren’',
    'leren.',
    '\u201d leren \u00ad',
    '# leren'.slice(1),
  ])
    expect(wordsOf(search)).toEqual(['leren'])
  for (const search of ['leren & werken', 'leren – werken', 'leren,werken', 'leren/werken', 'leren + werken!'])
    expect(wordsOf(search)).toEqual(['leren', 'werken'])
  expect(wordsOf('e-learning in 5%')).toEqual(['e-learning', '5'])
  expect(wordsOf('…')).toEqual(['…'])
  expect(plainSearch('B-3, covid-19')).toBe('B-3 covid-19')
  expect(plainSearch('Actie-3 – e‑learning, n° 5 #12')).toBe('Actie 3 e‑learning n° 5 #12')
  expect(wordsOf("'s avonds")).toEqual(['s', 'avonds'])
})
