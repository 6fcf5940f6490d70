import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hardEditions } from '@/tests/harness/hard-editions'
import { locales } from '../locale'
import { readableVersions, readEdition } from '../report/edition.schema'
import { typeset } from '../text/typesetting'
import { contextOf } from './document.rules'
import { makers } from './document-maker.queries'
import { allPrintable } from './printable.rules'
import { reportContent } from './report-content.rules'

const hash = 'a1b2c3d4e5f6'.padEnd(64, '0')
const fixture = (version: number) => readEdition(version, readFileSync(`lib/report/fixtures/version-${version}.json`, 'utf8'))

test.each(readableVersions)('an edition of version %i of the format is a tagged PDF in both languages', async (version) => {
  const content = fixture(version)
  for (const locale of locales) {
    const context = contextOf(
      { plan: content.plan.slug, year: content.year, number: content.number },
      hash,
      locale,
      'https://koers.example',
    )
    const pdf = Buffer.from((await makers.PDF?.(content, locale, context)) ?? [])
    const text = pdf.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('pdfuaid:part')
    expect(text).toContain(locale === 'nl' ? '(nl-BE)' : '(en-GB)')
  }
})

test('whatever was typed is printed: other scripts, signs that no font has, markup, and a title of 500 characters', async () => {
  const content = fixture(2)
  const hard = `#strong[x] $ \\ @label <b> \u0007 \u{1f389} \u0645\u0631\u062d\u0628\u0627 \u4e2d\u6587 ${'lang '.repeat(95)}`
  const [first, ...rest] = content.actions
  if (!first) throw new Error('the edition has no action')
  const actions = [{ ...first, title: { nl: hard, en: null } }, ...rest]
  const context = contextOf({ plan: 'plan', year: 2024, number: 1 }, hash, 'en', 'https://koers.example')
  const pdf = await makers.PDF?.({ ...content, actions }, 'en', context)
  expect(pdf?.length).toBeGreaterThan(10_000)
})

test('signs that no font has are replaced by one that everybody sees, and listed', () => {
  const { data, missing } = allPrintable({ text: ['goed \u{1f389}', '\u4e2d\u6587\u0007', 'e\u0301'] })
  expect(data).toEqual({ text: ['goed \u{1f389}', '□□□', 'e\u0301'] })
  expect(missing).toEqual(['U+0007', 'U+4E2D', 'U+6587'])
})

test.each(Object.keys(hardEditions()))('an edition with %s is set whole', async (name) => {
  const content = hardEditions()[name]
  if (!content) throw new Error('there is no such edition')
  const context = contextOf({ plan: 'plan', year: 2024, number: 1 }, hash, 'nl', 'https://koers.example')
  const pdf = Buffer.from((await makers.PDF?.(content, 'nl', context)) ?? [])
  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
  expect(pdf.length).toBeLessThan(20_000_000)
})

test('a document that takes too long is given up, and the next one is set all the same', async () => {
  const content = fixture(2)
  const context = contextOf({ plan: 'plan', year: 2024, number: 1 }, hash, 'nl', 'https://koers.example')
  const { data } = allPrintable(reportContent(content, 'nl', context))
  const late = typeset('lib/document/typst', 'report.typ', { ...data, missing: [] }, new Date(0), 0)
  const next = makers.PDF?.(content, 'nl', context)
  await expect(late).rejects.toThrow('took more than 0 ms')
  expect((await next)?.length).toBeGreaterThan(10_000)
})
