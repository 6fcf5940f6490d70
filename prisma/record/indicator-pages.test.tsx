import { DOMParser } from '@xmldom/xmldom'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import IndicatorPage from '@/app/[locale]/[plan]/(public)/indicators/[code]/page'
import IndicatorsPage from '@/app/[locale]/[plan]/(public)/indicators/page'
import { getTranslator } from '@/lib/i18n'
import { printedNumber } from '@/lib/indicator/indicator.rules'
import { targetNumber } from '@/lib/indicator/indicator-words.rules'
import { locales } from '@/lib/locale'
import type { Confidence } from '@/prisma/generated/enums'
import { beginWith } from '@/tests/harness/filled-database'
import { htmlOf } from '@/tests/harness/words-of'
import { flags } from '../../lib/indicator/measurement.rules'
import type { IndicatorRecord } from './indicator-record'
import { contextIndicators } from './indicators-context'
import { dashboardIndicators } from './indicators-dashboard'
import { participationIndicators } from './indicators-participation'
import { plan } from './record-plan'
import { sources } from './sources'

// Of every figure of the record: what a reader finds of it on the pages, with its year, its flags, its footnotes and its sources.

// the hooks of clients, of which a page needs none but this
vi.mock('next/navigation', () => ({ notFound: () => Promise.reject(new Error('not found')) }))

const all: IndicatorRecord[] = [...participationIndicators, ...dashboardIndicators, ...contextIndicators]

beforeAll(() => beginWith('the record'))

const read = async (page: React.ReactElement) => new DOMParser().parseFromString(`<main>${await htmlOf(page)}</main>`, 'text/xml')
type Part = Pick<Awaited<ReturnType<typeof read>>, 'getElementsByTagName' | 'textContent'>

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const wordsOf = (part: { textContent: string | null } | null | undefined) => spaced(part?.textContent ?? '')
const under = (part: Part, name: string) => [...part.getElementsByTagName(name)]
const titleOf = (code: string) => sources.find((source) => source.code === code)?.title ?? code
const inOrder = (rows: string[]) => rows.toSorted()

describe.each(locales)('in %s', (locale) => {
  const noted = ({ note, noteNl }: { note?: string | null; noteNl?: string | null }) => [(locale === 'nl' ? noteNl : note) ?? []].flat()
  const lettered = (printed: string, letters: string[]) =>
    spaced(printedNumber(printed, locale)) +
    letters.map((code) => `${code} (${flags.find((flag) => flag.code === code)?.[locale]})`).join('')
  const marked = ({ confidence = 'HIGH' }: { confidence?: Confidence }) =>
    confidence === 'HIGH' ? [] : [getTranslator(locale, 'lists')(`confidenceMark.${confidence}`)]
  const yearOf = (year: number | null | undefined) => String(year ?? getTranslator(locale, 'indicator')('yearNotStated'))
  const address = (code: string) => Promise.resolve({ locale, plan: plan.slug, code })

  test.each(all)(
    'every figure of $code stands in its row, with its flags, how sure it is, its footnote and its sources',
    async ({ code, series }) => {
      const page = await read(<IndicatorPage params={address(code)} />)
      const told = (links: ReturnType<typeof under>) =>
        links
          .map((link) => wordsOf(page.getElementById(link.getAttribute('href')?.slice(1) ?? '')))
          .map((note) => note.replace(/ \([^()]*\)$/, ''))
      const printed = under(page, 'tr').flatMap((row) =>
        under(row, 'td').flatMap((cell) => {
          const [numbers] = under(cell, 'sup')
          const marks = under(cell, 'small').map(wordsOf)
          const figure = wordsOf(cell).slice(0, -`${wordsOf(numbers)}${marks.join('')}`.length)
          return numbers ? [[wordsOf(under(row, 'th')[0]), figure, ...marks, ...told(under(numbers, 'a'))].join(' | ')] : []
        }),
      )
      const recorded = series.flatMap(({ values }) =>
        values.map((value) => {
          const cited = inOrder(value.sources).map(titleOf)
          return [yearOf(value.year), lettered(value.printed, value.flags), ...marked(value), ...noted(value), ...cited].join(' | ')
        }),
      )
      expect(printed.map((row) => inOrder(row.split(' | ')).join(' | ')).sort()).toEqual(
        recorded.map((row) => inOrder(row.split(' | ')).join(' | ')).sort(),
      )
      for (const note of series.flatMap(noted)) expect(under(page, 'li').map(wordsOf)).toContain(note)
    },
  )

  test.each(all)(
    'every target of $code stands beside its document, as a number or in words',
    async ({ code, targets, unit, ...indicator }) => {
      const page = await read(<IndicatorPage params={address(code)} />)
      const rows = under(page, 'tr').map(wordsOf)
      const lost = targets.filter((target) => {
        const aim =
          targetNumber({ comparator: target.comparator ?? null, value: Number(target.value) || null }, unit, locale) ?? target.text
        const said = [target.document, String(aim), String(target.year), ...noted(target)]
        return !rows.some((row) => said.every((words) => row.includes(words)))
      })
      expect(lost).toEqual([])
      for (const note of noted(indicator)) expect(wordsOf(page.documentElement)).toContain(note)
    },
  )

  test('the page of all indicators leads to each, and prints the targets and footnotes of those that its sources group', async () => {
    const page = await read(<IndicatorsPage params={address('')} />)
    const rows = under(page, 'tr')
    const lost = all.filter(({ code }) => !under(page, 'a').some((link) => link.getAttribute('href')?.endsWith(`/indicators/${code}`)))
    expect(lost.map(({ code }) => code)).toEqual([])
    for (const { code, groupEn, targets, series, unit, ...indicator } of all.filter((one) => one.groupEn !== null)) {
      const row = rows.find(
        (one) =>
          under(one, 'a').some((link) => link.getAttribute('href')?.endsWith(`/indicators/${code}`)) && under(one, 'td').length === 2,
      )
      for (const { text, document, comparator, value } of targets) {
        const aim = targetNumber({ comparator: comparator ?? null, value: Number(value) || null }, unit, locale) ?? text
        for (const words of [document, String(aim)]) expect(wordsOf(row), code).toContain(words)
      }
      for (const { values } of series)
        for (const value of values.slice(-1))
          for (const words of [spaced(printedNumber(value.printed, locale)), ...marked(value)]) expect(wordsOf(row), code).toContain(words)
      for (const note of noted(indicator)) expect(wordsOf(row), code).toContain(note)
    }
  })
})

test('a footnote of the record is in both languages', () => {
  const noted = all.flatMap((one) => [one, ...one.targets, ...one.series, ...one.series.flatMap(({ values }) => values)])
  const footnotes = noted.filter(({ note, noteNl }) => note || noteNl)
  expect(footnotes.length).toBeGreaterThan(15)
  expect(footnotes.filter(({ note, noteNl }) => !(note && noteNl))).toEqual([])
})
