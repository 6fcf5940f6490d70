import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/locale'
import { composedVersion, readableVersions, readEdition } from '@/lib/report/edition.schema'
import { canonicalJson } from '@/lib/text/canonical-json'
import { htmlOf, wordsOf } from '@/tests/harness/words-of'
import { Edition } from './edition'

// Editions as they were published, to the byte, one for each version of their format. They are never made again: a version that changes
// gets a new number, a reader and a file here. SHA256SUMS is what `sha256sum -c` reads.
const folder = join(import.meta.dirname, '../../lib/report/fixtures')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const kept = readdirSync(folder).filter((name) => name.endsWith('.json'))
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const versionOf = (name: string) => Number(/^version-(\d+)/.exec(name)?.[1])

describe('of every version in which editions were ever published', () => {
  test('an edition is kept, and each kept edition has a reader', () => {
    expect([...new Set(kept.map(versionOf))].toSorted()).toEqual(readableVersions)
    expect(readableVersions).toContain(composedVersion)
  })

  test('the kept bytes are those that were published', () => {
    const sums = kept.toSorted().map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`)
    expect(sums.join('')).toBe(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'))
    for (const name of kept) expect(canonicalJson(JSON.parse(textOf(name)))).toBe(textOf(name))
  })

  test.each(kept.flatMap((name) => locales.map((locale) => ({ name, locale }))))(
    '$name is read and rendered in $locale',
    async ({ name, locale }) => {
      const content = readEdition(versionOf(name), textOf(name))
      const { words } = await wordsOf(<Edition locale={locale} content={content} />)
      for (const { heading } of content.blocks) expect(words).toContain(heading[locale])
      for (const { title } of content.actions) if (title[locale]) expect(words).toContain(title[locale])
      for (const { label, definition } of content.states) for (const said of [label, definition]) expect(words).toContain(said[locale])
      // the names that the plan gave its levels then, whatever it calls them since; and no other edition has them
      for (const name of { nl: ['Alle maatregelen', 'Programma A'], en: ['All measures', 'Programme A'] }[locale])
        expect(words.has(name)).toBe(content.levels !== undefined)
    },
  )

  test('no reader reads the text of another version', () => {
    for (const name of kept) expect(() => readEdition(Math.max(...readableVersions) + 1, textOf(name))).toThrow(/No reader/)
  })
})

test.each(locales)('the report of a plan without flagships and sources has no heading or column about them, in %s', async (locale) => {
  const whole = readEdition(composedVersion, textOf(`version-${composedVersion}.json`))
  const actions = whole.actions.map((action) => ({ ...action, flagship: null }))
  const blocks = whole.blocks.filter(({ type }) => type !== 'flagship' && type !== 'deliverables')
  const { words } = await wordsOf(<Edition locale={locale} content={{ ...whole, flagships: [], sources: [], actions, blocks }} />)
  for (const said of { nl: ['Bronnen', 'Vlaggenschip'], en: ['Sources', 'Flagship'] }[locale]) expect(words).not.toContain(said)
})

test.each(locales)('of a closed action it is clear into which action it went, or to which organisation and how, in %s', async (locale) => {
  const whole = readEdition(composedVersion, textOf(`version-${composedVersion}.json`))
  const successor = { nl: 'het nieuwe decreet', en: 'the new decree' }
  const actions = whole.actions.map((action) =>
    action.entry?.closing?.successorOrganisation
      ? { ...action, entry: { ...action.entry, closing: { ...action.entry.closing, successor } } }
      : action,
  )
  const text = (await htmlOf(<Edition locale={locale} content={{ ...whole, actions }} />)).replaceAll(/<[^>]+>/g, '')
  const [into, to] = (['ACTION', 'ORGANISATION'] as const).map(
    (code) => whole.labels.destination.find((one) => one.code === code)?.label[locale],
  )
  expect(text.includes(`${into} ${{ nl: 'actie', en: 'action' }[locale]} 1. `)).toBe(true)
  const [, name] = RegExp(`${to} ([^;.]*)`).exec(text) ?? []
  expect(name).toMatch(RegExp(`: ${successor[locale]}$`))
})
