import 'server-only'
import writeWorkbook from 'write-excel-file/node'
import type { CsvCell } from '../../csv'
import { getTranslator } from '../../i18n'
import { escapeForWorkbook } from '../../import/file/workbook/rules'
import type { Locale } from '../../locale'
import type { PublicPlan } from '../../plan/queries'
import { getPublicEdition, sha256 } from '../../report/edition/queries'
import type { EditionContent, PublicEdition } from '../../report/edition/schema'
import { countStates } from '../../status/rules'
import { getActionsDocument, wholeList } from '../action/queries'
import { listPublicOpenObstacles } from '../obstacle/queries'
import { wholeOf } from '../paging/rules'
import type { Terms } from '../schema'
import { licences, type Origin, planUrl, termsOf } from '../terms/rules'
import { getYearDocument } from '../year/queries'
import { type Sheet, sheetsOf, type Told } from './rules'

/** Longest text that a spreadsheet holds in one cell, in characters. */
const longestCell = 32_767

/** Narrowest and widest column, in characters: what is longer is read in its cell. Wrapped text would need the heights of rows, which not every program works out. */
const [narrowest, widest] = [10, 60]

type Cell =
  | { value: string; type: typeof String; fontWeight?: 'bold' }
  | { value: number; type: typeof Number; align: 'left' | 'right' }
  | null

function cellOf(value: CsvCell, yes: (value: boolean) => string, bold: boolean, align: 'left' | 'right'): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, align }
  const text = typeof value === 'boolean' ? yes(value) : value
  return { value: escapeForWorkbook(text).slice(0, longestCell), type: String, ...(bold && { fontWeight: 'bold' }) }
}

/** A workbook, and a tag of what it says: its bytes hold the time at which they were made. */
export type Workbook = { bytes: Buffer; tag: string }

/** The file. A text is a text, never a formula; a number is a number. */
async function workbookOf(sheets: Sheet[], locale: Locale): Promise<Workbook> {
  const t = getTranslator(locale, 'open-data')
  const yes = (value: boolean) => t(value ? 'about.yes' : 'about.no')
  const written = sheets.map(({ name, rows }, place) => {
    const isAbout = place === 0 // labels in its first column, answers beside them; the others have a heading above and fill a sheet
    return {
      sheet: name,
      data: rows.map((row, index) =>
        row.map((value, column) => cellOf(value, yes, isAbout ? column === 0 : index === 0, isAbout ? 'left' : 'right')),
      ),
      columns: (rows[0] ?? []).map((_, column) => ({ width: isAbout ? 32 + 88 * column : widthOf(rows, column) })),
      ...(!isAbout && { stickyRowsCount: 1, orientation: 'landscape' as const }),
    }
  })
  return { bytes: await writeWorkbook(written).toBuffer(), tag: `W/"${sha256(JSON.stringify(sheets))}"` }
}

const widthOf = (rows: CsvCell[][], column: number): number =>
  Math.min(widest, Math.max(narrowest, ...rows.map((row) => String(row[column] ?? '').length + 2)))

const definitions = (locale: Locale): [string, string][] => {
  const t = getTranslator(locale, 'status')
  return countStates.map((state) => [t(`${state}.label`), t(`${state}.definition`)])
}

/** What every workbook says of itself first. */
function aboutOf(locale: Locale, title: string | null, year: number, own: Told['about'], terms: Terms, sample: boolean, url: string) {
  const t = getTranslator(locale, 'open-data')
  const rows: Told['about'] = [
    [t('about.plan'), title ?? terms.plan],
    [t('about.year'), year],
    ...own,
    [t('about.sample'), t(sample ? 'about.yes' : 'about.no')],
    [t('about.licence'), licences.map(({ name, url: address }) => `${name} (${address})`).join(' / ')],
    [t('about.attribution'), terms.attribution[locale] ?? terms.attribution.nl ?? terms.plan],
    [t('about.address'), url],
  ]
  return rows
}

/** The workbook of a public year, with the data of now. Null when the year is not public. */
export async function getPublicYearWorkbook(plan: PublicPlan, year: number, locale: Locale, origin: Origin): Promise<Workbook | null> {
  const [document, list, obstacles] = await Promise.all([
    getYearDocument(plan, year, origin),
    getActionsDocument(plan, { ...wholeList, year }, wholeOf, origin),
    listPublicOpenObstacles(plan.id),
  ])
  if (!document?.recorded || !list) return null
  const { recorded, published } = document
  const t = getTranslator(locale, 'open-data')
  const [lists, status] = [getTranslator(locale, 'lists'), getTranslator(locale, 'status')]
  const own: Told['about'] = [
    [t('about.provisional'), t(recorded.provisional ? 'about.yes' : 'about.no')],
    [t('about.reported'), `${recorded.reported}/${recorded.total}`],
  ]
  const url = `${planUrl(origin, plan.slug)}/years/${year}`
  const title = locale === 'nl' ? plan.titleNl : plan.titleEn
  const about = aboutOf(locale, title, year, own, document, recorded.sample || plan.sample, url)
  const told: Told = {
    year,
    about: [...about, [t('about.definitions'), ''], ...definitions(locale)],
    actions: list.actions.filter(({ state }) => state !== null),
    counts: [
      { source: t('recordedCount'), counts: recorded.counts },
      ...published.map(({ code, counts }) => ({
        source: t('publishedCount', { code }),
        counts: counts.map((count) => ({ ...count, percentage: null, actions: [] })),
      })),
    ],
    obstacles,
    label: (list, code) =>
      list === 'state' ? status(`${code}.label` as 'REALISED.label') : lists(`${list}.${code}` as 'obstacleKind.DATA'),
  }
  return workbookOf(sheetsOf(told, locale), locale)
}

/** The workbook of an edition, from nothing but its own text. Null when there is none, or when it was withdrawn. */
export async function getPublicEditionWorkbook(
  plan: PublicPlan,
  year: number,
  number: number,
  locale: Locale,
  origin: Origin,
): Promise<Workbook | null> {
  const edition = await getPublicEdition(plan.id, year, number)
  if (!edition?.content) return null
  return workbookOf(sheetsOf(toldBy(edition.content, edition, locale, termsOf(plan, origin), origin), locale), locale)
}

function toldBy(content: EditionContent, { sha256: hash }: PublicEdition, locale: Locale, terms: Terms, origin: Origin): Told {
  const t = getTranslator(locale, 'open-data')
  const { year, number, sample, blocks, labels, states } = content
  const own: Told['about'] = [
    [t('about.edition'), number],
    [t('about.published'), content.publishedOn],
    [t('about.citeAs'), content.citeAs[locale]],
    [t('about.hash'), hash],
    ...(content.erratum?.[locale] ? [[t('about.erratum'), content.erratum[locale]] as [string, string]] : []),
  ]
  const url = `${planUrl(origin, terms.plan)}/reports/${year}/${number}`
  const about = aboutOf(locale, content.plan.title[locale], year, own, terms, sample, url)
  return {
    year,
    about: [
      ...about,
      [t('about.definitions'), ''],
      ...states.map(({ label, definition }): [string, string] => [label[locale], definition[locale]]),
    ],
    actions: content.actions.filter(({ state }) => state !== null).map((action) => ({ ...action, sample })),
    counts: blocks.flatMap((block) =>
      block.type === 'counts'
        ? [
            { source: t('recordedCount'), counts: block.tally.counts },
            ...block.published.map(({ code, counts }) => ({
              source: t('publishedCount', { code }),
              counts: counts.map((count) => ({ ...count, percentage: null, actions: [] })),
            })),
          ]
        : [],
    ),
    obstacles: blocks.flatMap((block) => (block.type === 'obstacles' ? block.obstacles.map((one) => ({ ...one, sample })) : [])),
    label: (list, code) => {
      const known = list === 'state' ? states.find((one) => one.state === code) : labels[list].find((one) => one.code === code)
      return known?.label[locale] ?? code
    },
  }
}
