import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { hardEditions, keptEdition } from '@/tests/harness/hard-editions'
import { type Locale, locales } from '../locale'
import { type EditionContent, readableVersions } from '../report/edition.schema'
import { wordsOfEdition } from '../report/edition-label.rules'
import { inWordsOf } from '../text/words-in-use'
import { makeWordDocument } from './word-document.rules'

/** What the parser of the tests lets through and Office does not. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/u
const sha256 = 'f46993473adde4772e66d3ccd9ed31dfa45429717f130fc35b861773d4f9cd8b'

const origin = 'https://koers.example.be'

async function made(content: EditionContent, locale: Locale, hash: string | null = sha256) {
  const context = {
    sha256: hash,
    shortHash: hash === null ? null : hash.slice(0, 12),
    origin,
    address: `${origin}/${locale}/${content.plan.slug}/reports`,
    draft: hash === null,
  }
  const bytes = await inWordsOf({ words: wordsOfEdition(content) }, () => makeWordDocument(content, locale, context))
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  return { bytes, parts, body: parts['word/document.xml'] ?? '' }
}

const textOf = (xml: string) =>
  xml
    .replaceAll(/<w:p[ >]/g, '\n$&')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

/** Throws when a part is no XML. */
function wellFormed(parts: Record<string, string>) {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`)
    },
  })
  for (const [name, xml] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(name)) {
      expect(xml).not.toMatch(forbidden)
      parser.parseFromString(xml, 'text/xml')
    }
}

describe.each(readableVersions.flatMap((version) => locales.map((locale) => ({ version, locale }))))(
  'an edition of version $version as a Word document in $locale',
  ({ version, locale }) => {
    const content = keptEdition(version)

    test('says what the edition says, in its own words', async () => {
      const { body, parts } = await made(content, locale)
      wellFormed(parts)
      const text = textOf(body)
      expect(text).toContain(content.title[locale])
      for (const { number, title, state } of content.actions)
        if (state) for (const said of [`${number}. `, title[locale] ?? title.nl ?? title.en ?? number]) expect(text).toContain(said)
      for (const { label } of content.states) expect(text).toContain(label[locale])
      expect(text).toContain(sha256)
      const own = content.levels?.ACTION.other[locale]
      if (own) expect(text.toLowerCase()).toContain(own.toLowerCase())
    })

    test('has headings, lists, captions, heads of tables, contents and notes that programs know as such', async () => {
      const { body, parts } = await made(content, locale)
      for (const style of ['Title', 'Heading1', 'Heading2', 'ListBullet', 'ListNumber', 'Caption', 'TableHead'])
        expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
      const tables = body.match(/<w:tbl>/g)?.length ?? 0
      expect(tables).toBeGreaterThan(4)
      expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
      expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(body.match(/<w:tr[ >]/g)?.length ?? 0)
      expect(body).toMatch(/<w:instrText[^>]*>TOC /)
      for (const block of content.blocks.filter(({ type }) => type === 'flagship'))
        expect(body).toMatch(RegExp(`<w:hyperlink w:history="1" w:anchor="_Toc\\d+"><w:r><w:t[^>]*>${block.heading[locale]}`))
      const pieces = content.actions.flatMap(({ entry }) => entry?.evidence ?? [])
      expect(body.match(/<w:footnoteReference /g)?.length ?? 0).toBeGreaterThanOrEqual(pieces.length)
      for (const { label } of pieces) expect(textOf(parts['word/footnotes.xml'] ?? '')).toContain(label[locale] ?? label.nl ?? label.en)
      expect(parts['word/footer1.xml'] + (parts['word/footer2.xml'] ?? '')).toMatch(/PAGE/)
    })

    test('names its language, its title and who made it, and describes each picture or says that it is decoration', async () => {
      const { body, parts } = await made(content, locale)
      const language = { nl: 'nl-BE', en: 'en-GB' }[locale]
      expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${language}"`)
      expect(parts['docProps/core.xml']).toContain(`<dc:language>${language}</dc:language>`)
      expect(parts['docProps/core.xml']).toContain(content.title[locale])
      const pictures = body.match(/<wp:docPr .*?(?:\/>|<\/wp:docPr>)/g) ?? []
      expect(pictures.length).toBeGreaterThan(2)
      for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"|decorative/)
      expect(new Set(pictures.map((picture) => /id="(\d+)"/.exec(picture)?.[1])).size).toBe(pictures.length)
    })
  },
)

test('that it is an example or a draft is said on the first page and on every other', async () => {
  const kept = keptEdition(2)
  const { parts } = await made({ ...kept, sample: true }, 'nl', null)
  const headers = Object.entries(parts).filter(([name]) => /^word\/header\d/.test(name))
  expect(headers).toHaveLength(2)
  for (const [, header] of headers) for (const mark of ['ONTWERP', 'VOORBEELD']) expect(header).toContain(mark)
})

test('the same edition gives the same bytes', async () => {
  const content = keptEdition(2)
  const [first, second] = [await made(content, 'nl'), await made(content, 'nl')]
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test.each(Object.entries(hardEditions()))('%s: a Word document like any other', async (name, content) => {
  const { parts, body } = await made(content, 'nl')
  wellFormed(parts)
  expect(body).not.toMatch(/undefined|\[object/)
  if (name.startsWith('signs')) expect(textOf(body)).toContain('Stuur\ufffdteken\ufffd')
  if (name.startsWith('five hundred')) expect(textOf(body)).toContain('500. ')
})
