import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contextOf } from '@/lib/document/document.rules'
import { makers } from '@/lib/document/document-maker.queries'
import { briefOf } from '@/lib/document/report-brief.rules'
import { type Locale, locales } from '@/lib/locale'
import { type EditionContent, readableVersions } from '@/lib/report/edition.schema'
import { few, openObstacles, resultsOf } from '@/lib/report/edition-highlights.rules'
import { wordsOfEdition } from '@/lib/report/edition-label.rules'
import { viewOf } from '@/lib/report/edition-view.rules'
import { inWordsOf } from '@/lib/text/words-in-use'
import { keptEdition } from '@/tests/harness/hard-editions'
import { htmlOf } from '@/tests/harness/words-of'
import { TwoMinutes } from './two-minutes'

const hash = 'a1b2c3d4e5f6'.padEnd(64, '0')

const textIn = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

/** The text of every part of an office file whose name begins so, in the order of their numbers. */
async function office(format: 'DOCX' | 'PPTX', prefix: string, content: EditionContent, locale: Locale) {
  const context = contextOf({ plan: content.plan.slug, year: content.year, number: content.number }, hash, locale, 'https://koers.example')
  const bytes = await inWordsOf({ words: wordsOfEdition(content) }, async () => makers[format]?.(content, locale, context))
  const parts = unzipSync(bytes ?? new Uint8Array())
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0)
  const names = Object.keys(parts).filter((name) => name.startsWith(prefix) && name.endsWith('.xml'))
  return names
    .toSorted((a, b) => number(a) - number(b))
    .map((name) => textIn(strFromU8(parts[name] ?? new Uint8Array())))
    .join('')
}

/** Whether a text says these one after the other, with none of the others before the last of them. */
function inOrder(text: string, expected: string[], others: string[]) {
  let from = 0
  for (const one of expected) {
    const at = text.indexOf(one, from)
    expect(at, one).toBeGreaterThanOrEqual(from)
    from = at + one.length
  }
  for (const other of others) expect(text.slice(0, from)).not.toContain(other)
}

test.each(locales)('the page, the PDF, the Word document and the slides choose the same results and obstacles, in %s', async (locale) => {
  const content = keptEdition(Math.max(...readableVersions))
  const named = ({ nl, en }: { nl: string | null; en: string | null }) => (locale === 'nl' ? nl : en) ?? nl ?? en ?? ''
  const results = resultsOf(content).map((result) => named('action' in result ? result.action.title : result.deliverable.title))
  const obstacles = openObstacles(content).map(({ title }) => named(title))
  expect(results.length * obstacles.length).toBeGreaterThan(0)
  const both = [...results.slice(0, few), ...obstacles.slice(0, few)]

  const view = viewOf(content, locale)
  inOrder(textIn(await htmlOf(<TwoMinutes view={view} />)), both, [...results.slice(few), ...obstacles.slice(few)])
  const brief = briefOf(view)
  const title = (said: (typeof brief.results)[number]['title']) => (said === null || typeof said === 'string' ? said : said.text)
  expect([...brief.results, ...brief.hindrances].map((one) => title(one.title))).toEqual(both)
  const word = await office('DOCX', 'word/document', content, locale)
  const opening = word.slice(word.indexOf(locale === 'nl' ? 'Wat er bereikt is' : 'What has been achieved'))
  inOrder(opening, both, [])
  const slides = await office('PPTX', 'ppt/slides/slide', content, locale)
  inOrder(slides.slice(slides.indexOf(locale === 'nl' ? 'Open obstakels' : 'Open obstacles')), obstacles.slice(0, few), [])
})
