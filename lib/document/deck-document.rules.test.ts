import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { hardEditions, keptEdition } from '@/tests/harness/hard-editions'
import { type Locale, locales } from '../locale'
import { type EditionContent, readableVersions } from '../report/edition.schema'
import { wordsOfEdition } from '../report/edition-label.rules'
import { inWordsOf } from '../text/words-in-use'
import { makeDeck } from './deck-document.rules'
import { linesIn } from './deck-fit.rules'

/** What the parser of the tests lets through and Office does not. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/u
const sha256 = 'f46993473adde4772e66d3ccd9ed31dfa45429717f130fc35b861773d4f9cd8b'
const perInch = 914_400
const slide = { w: 13.333, h: 7.5 }

const origin = 'https://koers.example.be'

async function made(content: EditionContent, locale: Locale, hash: string | null = sha256) {
  const context = {
    sha256: hash,
    shortHash: hash === null ? null : hash.slice(0, 12),
    origin,
    address: `${origin}/${locale}/${content.plan.slug}/reports`,
    draft: hash === null,
  }
  const bytes = await inWordsOf({ words: wordsOfEdition(content) }, () => makeDeck(content, locale, context))
  const files = unzipSync(bytes)
  const named = (pattern: RegExp) =>
    Object.keys(files)
      .filter((name) => pattern.test(name))
      .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map((name) => strFromU8(files[name] ?? new Uint8Array()))
  return {
    bytes,
    files,
    slides: named(/^ppt\/slides\/slide\d+\.xml$/),
    notes: named(/^ppt\/notesSlides\/notesSlide\d+\.xml$/),
    charts: named(/^ppt\/charts\/chart\d+\.xml$/),
  }
}

const textOf = (xml: string) =>
  xml
    .replaceAll('</a:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')

function wellFormed(files: Record<string, Uint8Array>) {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`)
    },
  })
  for (const [name, part] of Object.entries(files))
    if (/\.(?:xml|rels)$/.test(name)) {
      expect(strFromU8(part)).not.toMatch(forbidden)
      parser.parseFromString(strFromU8(part), 'text/xml')
    }
}

type Place = { x: number; y: number; w: number; h: number }
const placeOf = (xml: string): Place | null => {
  const found = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml)
  const [x = 0, y = 0, w = 0, h = 0] = (found?.slice(1) ?? []).map((value) => Number(value) / perInch)
  return found && { x, y, w, h }
}

/** What of a slide does not fit: a box beyond the edge, a text higher than its box, a table that reaches into the line at the foot. */
function misfits(xml: string): string[] {
  const found: string[] = []
  const boxes: (Place & { text: string })[] = []
  for (const [shape] of xml.matchAll(/<p:(?:sp|pic|graphicFrame)>[\s\S]*?<\/p:(?:sp|pic|graphicFrame)>/g)) {
    const place = placeOf(shape)
    if (!place || shape.includes('type="sldNum"')) continue
    if (place.x < 0 || place.y < 0 || place.x + place.w > slide.w + 0.01 || place.y + place.h > slide.h)
      found.push(`beyond the edge: ${textOf(shape).slice(0, 60)}`)
    if (shape.startsWith('<p:graphicFrame>')) {
      const rows = [...shape.matchAll(/<a:tr h="(\d+)"/g)].reduce((sum, [, height]) => sum + Number(height) / perInch, 0)
      if (place.y + rows > 6.9) found.push(`a table reaches ${place.y + rows}`)
      continue
    }
    if (shape.startsWith('<p:pic>')) continue
    let height = 0
    for (const [paragraph] of shape.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)) {
      const size = Number(/sz="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100
      const indent = Number(/marL="(\d+)"/.exec(paragraph)?.[1] ?? 0) / perInch
      const after = Number(/spcAft><a:spcPts val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100
      height += (linesIn(textOf(paragraph).trim(), size, place.w - indent).length * size * 1.2 + after) / 72
    }
    if (height > place.h + 0.02) found.push(`${height.toFixed(2)} in ${place.h.toFixed(2)}: ${textOf(shape).slice(0, 60)}`)
    boxes.push({ ...place, h: Math.min(place.h, height), text: textOf(shape) })
  }
  for (const [place, a] of boxes.entries())
    for (const b of boxes.slice(place + 1))
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y + 0.01 < b.y + b.h && b.y + 0.01 < a.y + a.h && a.text.trim() && b.text.trim())
        found.push(`over each other: ${a.text.slice(0, 40)} / ${b.text.slice(0, 40)}`)
  return found
}

describe.each(readableVersions.flatMap((version) => locales.map((locale) => ({ version, locale }))))(
  'an edition of version $version as slides in $locale',
  ({ version, locale }) => {
    const content = keptEdition(version)

    test('there is a slide for each flagship, with a title that is one, and nothing beyond its edge', async () => {
      const { files, slides } = await made(content, locale)
      wellFormed(files)
      const chapters = content.blocks.filter(({ type }) => type === 'flagship')
      expect(slides.length).toBeGreaterThanOrEqual(chapters.length + 4)
      for (const xml of slides) {
        expect(xml).toMatch(/<p:ph[^>]*type="title"/)
        expect(misfits(xml)).toEqual([])
        const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
      for (const { heading } of chapters) expect(slides.some((xml) => textOf(xml).trim().startsWith(heading[locale]))).toBe(true)
    })

    test('each chart can be edited, is described, and holds the numbers of the edition', async () => {
      const { files, slides, charts } = await made(content, locale)
      expect(charts.length).toBeGreaterThan(1)
      for (const xml of slides)
        for (const [, descr] of xml.matchAll(/<p:cNvPr [^>]*name="Chart[^"]*" descr="([^"]*)"/g)) expect(descr?.length).toBeGreaterThan(20)
      const counts = content.blocks.find((block) => block.type === 'counts')
      const expected = counts?.tally.counts
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => [content.states.find((one) => one.state === state)?.label[locale], count])
      const [{ data: rows } = { data: [] }] = await readWorkbook(
        Buffer.from(files['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array()),
      )
      const [head = [], ...years] = rows
      const own = years.find(([year]) => String(year) === String(content.year)) ?? []
      expect(head.map((name, place) => [name, own[place]]).filter(([, count], place) => place > 0 && Boolean(count))).toEqual(expected)
    })

    test('the notes hold the numbers with how many they are of, in paragraphs', async () => {
      const { notes } = await made(content, locale)
      const counts = content.blocks.find((block) => block.type === 'counts')
      const said = textOf(notes[1] ?? '')
      for (const { count } of counts?.tally.counts.filter((one) => one.count > 0) ?? [])
        expect(said).toContain(`${count}/${counts?.tally.total}`)
      expect(notes[1]?.match(/<a:p>/g)?.length).toBeGreaterThan(3)
      for (const xml of notes) expect(xml).not.toContain('lang="en-US"')
    })

    test('everything is in the language of the document', async () => {
      const { files, slides } = await made(content, locale)
      const language = { nl: 'nl-BE', en: 'en-GB' }[locale]
      expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(`<dc:language>${language}</dc:language>`)
      for (const xml of slides) expect([...xml.matchAll(/\blang="([^"]+)"/g)].filter(([, one]) => one !== language)).toEqual([])
    })
  },
)

test('that it is an example or a draft is on every slide', async () => {
  const { files } = await made({ ...keptEdition(2), sample: true }, 'nl', null)
  const layouts = Object.entries(files).filter(([name]) => /slideLayout[23]\.xml$/.test(name))
  expect(layouts).toHaveLength(2)
  for (const [, part] of layouts) for (const mark of ['ONTWERP', 'VOORBEELD']) expect(strFromU8(part)).toContain(mark)
})

test('the same edition gives the same bytes', async () => {
  const content = keptEdition(2)
  const [first, second] = [await made(content, 'nl'), await made(content, 'nl')]
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test.each(Object.entries(hardEditions()))('%s: slides like any other', async (name, content) => {
  const { files, slides, notes } = await made(content, 'nl')
  wellFormed(files)
  expect(slides.flatMap(misfits)).toEqual([])
  // what is said in full beside a slide ends where nobody would read on
  for (const xml of notes) expect(textOf(xml).length).toBeLessThan(150_000)
  if (name.startsWith('twenty thousand')) expect(notes.some((xml) => textOf(xml).includes(`[…] https://koers.example.be/nl/`))).toBe(true)
  if (name.startsWith('five hundred')) expect(slides.some((xml) => textOf(xml).includes('…'))).toBe(true)
})
