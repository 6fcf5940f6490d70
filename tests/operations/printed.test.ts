import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortHash } from '@/lib/document/document.rules'
import { makeDocuments } from '@/lib/document/document-maker.queries'
import { languageTag, locales } from '@/lib/locale'
import type { EditionContent } from '@/lib/report/edition.schema'
import { readableVersions } from '@/lib/report/edition.schema'
import { requirePoppler } from '../../scripts/poppler'
import { keptEdition } from '../harness/hard-editions'

// What a reader of PDF that is not ours finds in a report: poppler's programs, which most readers on Linux are made of.
const folder = mkdtempSync(join(tmpdir(), 'koers-printed-'))
const content: EditionContent = keptEdition(Math.max(...readableVersions))
const sha256 = 'a1b2c3d4e5f60718293a4b5c6d7e8f90'.repeat(2)
const file = (locale: string) => join(folder, `${locale}.pdf`)
const says = (program: string, ...options: string[]) =>
  execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })

beforeAll(async () => {
  await requirePoppler()
  const wanted = locales.map((locale) => ({ format: 'PDF' as const, locale }))
  const made = await makeDocuments(content, { sha256, origin: 'https://koers.example' }, wanted)
  for (const { locale, bytes } of made) writeFileSync(file(locale), bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(locales)('the report as PDF in %s, to poppler', (locale) => {
  test('is tagged, A4, without scripts, and has the title of the report', () => {
    const info = says('pdfinfo', file(locale))
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Page size: .*A4/m)
    expect(info).toMatch(/^JavaScript: +no$/m)
    expect(info).toMatch(new RegExp(`^Title: +${content.title[locale]}`, 'm'))
    const metadata = says('pdfinfo', '-meta', file(locale))
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(metadata).toContain(`<rdf:li>${languageTag[locale]}</rdf:li>`)
  })

  test('has all its fonts within', () => {
    const fonts = says('pdffonts', file(locale)).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/)
  })

  test('has headings, tables with heads, a contents and figures with descriptions in its structure', () => {
    const structure = says('pdfinfo', '-struct-text', file(locale))
    for (const kind of ['H1', 'H2', 'TOC', 'TOCI', 'Table', 'TH', 'TD', 'Figure', 'Link', 'L'])
      expect(structure).toMatch(new RegExp(`^ *${kind}\\b`, 'm'))
    // what sums up is on the page for readers with two minutes, and the annex is the rows of the flagships
    const chapters = content.blocks.filter(({ type }) => type !== 'summary' && type !== 'annex')
    for (const block of chapters) expect(structure).toContain(block.heading[locale])
  })

  test('says every action by its number and title, every count with what it is of, and the hash', () => {
    const text = says('pdftotext', '-layout', file(locale), '-')
    const flowing = says('pdftotext', file(locale), '-').replaceAll(/\s+/g, ' ')
    for (const { number, title } of content.actions) {
      expect(text).toMatch(new RegExp(`^ *${number}\\b`, 'm'))
      const said = title[locale] ?? title.nl ?? title.en
      if (said) expect(flowing.replaceAll(' ', '')).toContain(said.replaceAll(/\s/g, ''))
    }
    for (const block of content.blocks)
      if (block.type === 'counts' || block.type === 'flagship') expect(flowing).toContain(block.reported[locale])
    const pages = Number(/^Pages: +(\d+)$/m.exec(says('pdfinfo', file(locale)))?.[1])
    // at the head of every page but the cover
    expect(text.split(shortHash(sha256)).length - 1).toBeGreaterThanOrEqual(pages - 1)
    expect(text.replaceAll(/[\s\u200b]/g, '')).toContain(sha256)
  })
})
