import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { keptEdition } from '@/tests/harness/hard-editions'
import { type Locale, locales } from '../locale'
import { type EditionContent, readableVersions } from '../report/edition.schema'
import type { EditionAction, EditionEntry } from '../report/edition-action.schema'
import type { EditionBlock } from '../report/edition-block.schema'
import { wordsOfEdition } from '../report/edition-label.rules'
import { viewOf } from '../report/edition-view.rules'
import { indicatorCaveat } from '../report/edition-vocabulary.rules'
import { inWordsOf } from '../text/words-in-use'
import { contextOf } from './document.rules'
import { makers } from './document-maker.queries'
import { rowOf } from './report-action.rules'
import { reportContent } from './report-content.rules'
import { noteBook } from './report-text.rules'

// What a document says of an edition holds where it says it: nothing above or below that is not there, no title that is not true of its list.

const hash = 'a1b2c3d4e5f6'.padEnd(64, '0')
const context = (content: EditionContent, locale: Locale) =>
  contextOf({ plan: content.plan.slug, year: content.year, number: content.number }, hash, locale, 'https://koers.example')
const kept = keptEdition(Math.max(...readableVersions))

/** An edition whose blocks of one type are changed. */
const withBlocks = <T extends EditionBlock['type']>(type: T, change: (block: Extract<EditionBlock, { type: T }>) => EditionBlock) => ({
  ...kept,
  blocks: kept.blocks.map((block) => (block.type === type ? change(block as Extract<EditionBlock, { type: T }>) : block)),
})

const printed = (content: EditionContent, locale: Locale) =>
  inWordsOf({ words: wordsOfEdition(content) }, () => reportContent(content, locale, context(content, locale)))

/** The markup of the parts of an office file that are named so. */
async function parts(format: 'DOCX' | 'PPTX', name: RegExp, content: EditionContent, locale: Locale): Promise<string[]> {
  const bytes = await inWordsOf({ words: wordsOfEdition(content) }, async () => makers[format]?.(content, locale, context(content, locale)))
  return Object.entries(unzipSync(bytes ?? new Uint8Array())).flatMap(([part, text]) => (name.test(part) ? [strFromU8(text)] : []))
}

const textIn = (markup: string) =>
  markup
    .replaceAll(/<\/(?:w|a):p>|<w:br\/>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
const word = async (content: EditionContent, locale: Locale) => (await parts('DOCX', /^word\/document\.xml$/, content, locale)).join('')
const slides = async (content: EditionContent, locale: Locale) =>
  (await parts('PPTX', /^ppt\/slides\/slide\d+\.xml$/, content, locale)).map(textIn)

describe.each(locales)('in %s', (locale) => {
  const is = <T>(nl: T, en: T) => (locale === 'nl' ? nl : en)
  const caveat = kept.blocks.flatMap((block) => (block.type === 'indicator' ? [block.caveat[locale]] : [])).join('')

  test('the page for readers with two minutes lists no changes, so it says nothing of those that are not listed', () => {
    expect(printed(kept, locale).brief.change).toBeNull()
    const sentence = { nl: 'Geen enkele actie kreeg een andere status.', en: 'No action changed its status.' }
    const still = withBlocks('changes', (block) => ({ ...block, moves: [], sentence }))
    expect(printed(still, locale).brief.change).toBe(sentence[locale])
  })

  test('why measurements cannot be compared is said wherever they are, without saying where, and nowhere else', async () => {
    expect(indicatorCaveat()[locale]).not.toMatch(
      is(/hieronder|hierboven|hiernaast|deze cijfers/i, /below|above|beside this|these figures/i),
    )
    const opening = textIn(await word(kept, locale)).split(caveat)
    expect(opening).toHaveLength(2)
    const without = withBlocks('indicator', (block) => ({ ...block, bases: [] }))
    expect(textIn(await word(without, locale))).not.toContain(caveat)
    expect((await slides(without, locale)).join('')).not.toContain(caveat)
    expect(printed(without, locale).brief.aim?.caveat).toBeNull()
    expect(printed(kept, locale).brief.aim?.caveat).toBe(caveat)
    expect((await slides(kept, locale)).join('')).toContain(caveat)
  })

  test('the next step of an obstacle has its name before it, on a line of its own', async () => {
    const [open] = printed(kept, locale).brief.hindrances
    const step = is('Gegevens vragen.', '[translation missing] Gegevens vragen.')
    const name = is('Volgende stap', 'Next step')
    expect(open?.step).toEqual({ word: name, text: step })
    expect(textIn(await word(kept, locale))).toMatch(RegExp(`\\)\n${name}: .*Gegevens vragen\\.`))
  })

  test('the numbers of notes at the foot of a page are kept apart', async () => {
    const body = await word(kept, locale)
    expect(body.match(/<w:footnoteReference /g)?.length).toBeGreaterThan(1)
    const raised =
      /<w:footnoteReference [^>]*\/><\/w:r><w:r><w:rPr><w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>, <\/w:t><\/w:r><w:r>/
    expect(body).toMatch(raised)
    expect(body).not.toMatch(/<w:footnoteReference [^>]*\/><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteReference /)
  })

  test('of a closed action it is clear where it went: which action, or which organisation and how', async () => {
    const gone = (action: EditionAction, closing: Partial<NonNullable<EditionEntry['closing']>>): EditionAction =>
      action.entry?.closing ? { ...action, entry: { ...action.entry, closing: { ...action.entry.closing, ...closing } } } : action
    const actions = kept.actions.map((action) =>
      action.number === '5' ? gone(action, { successor: { nl: 'het nieuwe decreet', en: 'the new decree' } }) : action,
    )
    const content = { ...kept, actions }
    const level = content.levels?.ACTION.one[locale] ?? is('actie', 'action')
    const organisation = content.organisations.find(({ slug }) => slug === 'consulted')?.name[locale]
    const words = (code: string) => content.labels.destination.find((one) => one.code === code)?.label[locale]
    const into = `${words('ACTION')} ${level} 1`
    const to = `${words('ORGANISATION')} ${organisation}: ${is('het nieuwe decreet', 'the new decree')}`
    const pdf = JSON.stringify(printed(content, locale).chapters)
    const text = textIn(await word(content, locale))
    for (const said of [into, to]) for (const document of [pdf, text]) expect(document.includes(said), said).toBe(true)
  })

  test('the slide of all open obstacles is called that: not each of them needs a decision', async () => {
    const made = await slides(kept, locale)
    expect(made.filter((slide) => slide.split('\n').includes(is('Open obstakels', 'Open obstacles')))).toHaveLength(1)
    expect(made.join('')).not.toContain(is('die een beslissing vragen', 'need a decision'))
  })

  test('where every obstacle is resolved, no document says that none was reported', async () => {
    const solved = withBlocks('obstacles', (block) => ({
      ...block,
      obstacles: block.obstacles.map((one) => ({ ...one, resolvedYear: kept.year })),
    }))
    const none = kept.labels.absence.find(({ code }) => code === 'OBSTACLES')?.label[locale] ?? ''
    for (const text of [textIn(await word(solved, locale)), (await slides(solved, locale)).join('')]) {
      expect(text).not.toContain(none)
      expect(text).toContain(is('Geen enkel obstakel staat open.', 'No obstacle is open.'))
    }
  })

  test('a title counts no results or obstacles: there may be fewer of them', () => {
    const { resultsTitle, hindrancesTitle } = printed(kept, locale).brief
    for (const title of [resultsTitle, hindrancesTitle]) expect(title).not.toMatch(/drie|three/i)
  })
})

test('a row of the PDF may be cut where what is said of an action is longer than a page, be it of the year or of why nothing changed', () => {
  const long = { nl: 'Waarom er niets veranderde. '.repeat(200), en: null }
  const view = viewOf(kept, 'nl')
  const action = view.action('3')
  const whole = (change: Partial<EditionEntry>) =>
    action?.entry && rowOf({ ...action, entry: { ...action.entry, ...change } }, view, noteBook()).whole
  expect([whole({}), whole({ note: long }), whole({ reason: long })]).toEqual([true, false, false])
})
