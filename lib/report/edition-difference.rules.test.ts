import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '@/messages/catalogue'
import { composedVersion, type EditionContent, editionContent, readEdition } from './edition.schema'
import { differenceBetween, saysTheSame } from './edition-difference.rules'
import { leavesOf, subjectKinds } from './edition-difference-leaf.rules'

const kept = () => readEdition(1, readFileSync(join(import.meta.dirname, 'fixtures/version-1.json'), 'utf8'))
const own = ['schemaVersion', 'number', 'publishedAt', 'publishedOn', 'dates', 'citeAs', 'erratum']

type Place = (string | number)[]
/** Where every text, number and mark of a report is. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  return Object.entries(value).flatMap(([key, inner]) => (place.length === 0 && own.includes(key) ? [] : placesIn(inner, [...place, key])))
}

/** Of each kind of place the first and the last: the lists of a report are compared item by item, every item alike. */
function ofEachKind(places: Place[]): Place[] {
  const ends = new Map<string, Place[]>()
  for (const place of places) {
    const kind = place.map((key) => (/^\d+$/.test(String(key)) ? '#' : key)).join('/')
    ends.set(kind, [ends.get(kind)?.[0] ?? place, place])
  }
  return [...new Set([...ends.values()].flat())]
}

/** A report with something else in one place. */
function altered(report: EditionContent, place: Place): EditionContent {
  const content = structuredClone(report)
  const last = place.at(-1) ?? ''
  const holder = place.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), content)
  const was: unknown = Reflect.get(holder, last)
  Reflect.set(holder, last, typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : `${was ?? ''}!`)
  return content
}

describe('the difference between two editions', () => {
  test('is none between an edition and its copy with another number, day and erratum', () => {
    const copy = { ...kept(), number: 3, publishedOn: '2026-01-01', publishedAt: '2026-01-01T00:00:00.000Z', erratum: null }
    expect(saysTheSame(kept(), copy)).toBe(true)
    expect(differenceBetween(kept(), copy)).toEqual({ counts: [], totals: [], words: [] })
  })

  test('is none between an edition of the first version and the same in the version of now', () => {
    const now = editionContent.parse({ ...kept(), schemaVersion: composedVersion })
    expect(saysTheSame(kept(), now)).toBe(true)
    expect(differenceBetween(kept(), now)).toEqual({ counts: [], totals: [], words: [] })
  })

  test('is reported wherever the two differ, in both directions', () => {
    const report = kept()
    const places = placesIn(report)
    expect(places.length).toBeGreaterThan(900)
    const tried = ofEachKind(places)
    expect(tried.length).toBeGreaterThan(150)
    const untold = tried.filter((place) => {
      const other = altered(report, place)
      const [there, back] = [differenceBetween(report, other), differenceBetween(other, report)]
      return (
        saysTheSame(report, other) || [there, back].some(({ counts, totals, words }) => counts.length + totals.length + words.length === 0)
      )
    })
    expect(untold.map((place) => place.join('/'))).toEqual([])
  }, 120_000)

  test('gives the counts that changed with the actions behind them', () => {
    const after = kept()
    for (const block of after.blocks)
      if (block.type === 'counts') {
        const of = (state: string) => block.tally.counts.find((one) => one.state === state)
        const [implemented, realised] = [of('BEING_IMPLEMENTED'), of('REALISED')]
        if (!implemented || !realised) throw new Error('a count is missing')
        Object.assign(implemented, { count: 0, actions: [] })
        Object.assign(realised, { count: 2, actions: ['1', '2'] })
      }
    expect(differenceBetween(kept(), after).counts).toEqual([
      { state: 'REALISED', before: 1, after: 2, came: ['1'], went: [] },
      { state: 'BEING_IMPLEMENTED', before: 1, after: 0, came: [], went: ['1'] },
    ])
  })

  test('says a code in the words of the edition', () => {
    const after = kept()
    const [first] = after.actions
    Object.assign(first ?? {}, { state: 'REALISED', leads: [], goals: ['c', 'd'] })
    expect(
      differenceBetween(kept(), after).words.map(({ subject, field, before, after }) => [subject.key, field, before.nl, after.nl]),
    ).toEqual([
      ['1', 'goals', 'Doel c', 'Doel c; d'],
      ['1', 'leads', 'De trekker', null],
      ['1', 'state', 'In uitvoering', 'Gerealiseerd'],
    ])
  })

  test('has a word for everything that it may name', () => {
    const leaves = leavesOf(kept(), own, true)
    for (const words of [catalogue.nl.correction, catalogue.en.correction]) {
      expect([...new Set(leaves.map(({ field }) => field))].filter((field) => !(field in words.field))).toEqual([])
      expect(Object.keys(words.subject)).toEqual([...subjectKinds])
    }
  })
})
