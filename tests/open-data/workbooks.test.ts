// What the open data gives to spreadsheets, read by a program of others, over the example.
import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { addresses, addressNames } from '@/lib/open-data/api-address.rules'
import type { TableName } from '@/lib/open-data/table.schema'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { csvForExcel, textOfCell } from '@/lib/text/csv'
import { beginWith } from '@/tests/harness/filled-database'
import { answerOf } from './answers'
import { filesOf } from './archive'

beforeAll(() => beginWith('the example'))

/** A table of the open data as it is answered. */
async function rowsOf(name: TableName): Promise<Record<string, string>[]> {
  const answer = await answerOf('getTable', { parts: { plan: exampleSlug, file: `${name}.csv` } })
  return parse(await answer.text(), { columns: true })
}

const sheetsOf = async (answer: Response) =>
  Object.fromEntries((await readWorkbook(Buffer.from(await answer.arrayBuffer()))).map(({ sheet, data }) => [sheet, data]))
const parts = { plan: exampleSlug, year: '2023', edition: '1' }

test('a workbook of a year says what it is, and holds its actions and counts', async () => {
  const sheets = await sheetsOf(await answerOf('getYearWorkbook', { parts }))
  expect(Object.keys(sheets)).toEqual(['over dit bestand', 'acties', 'bewijsstukken', 'aantallen', 'obstakels'])
  const about = JSON.stringify(sheets['over dit bestand'])
  for (const words of ['Modellicentie Gratis Hergebruik', 'CC BY 4.0', 'Bronvermelding', 'In uitvoering']) expect(about).toContain(words)
  expect(sheets['over dit bestand']).toContainEqual(['Voorbeeldgegevens', 'ja'])
  const { recorded } = await (await answerOf('getYear', { parts })).json()
  expect(sheets.acties).toHaveLength(recorded.total + 1)
  const counted = sheets.aantallen?.filter(([source]) => source === 'vastgelegd').map((row) => row[3])
  expect(counted).toEqual(recorded.counts.map(({ count }: { count: number }) => count))
})

test('a workbook of an edition holds what the edition says, in English too', async () => {
  const sheets = await sheetsOf(await answerOf('getEditionWorkbook', { parts, query: { language: 'en' } }))
  const { actions } = await (await answerOf('getEdition', { parts })).json()
  const numbers = actions.flatMap(({ number, state }: { number: string; state: string | null }) => (state ? [number] : []))
  expect(sheets.actions?.slice(1).map(([number]) => String(number))).toEqual(numbers)
  expect(sheets['about this file']).toContainEqual(['Example data', 'yes'])
})

test('a workbook of the indicators has a row for each value, with its basis in codes and in names, and every source', async () => {
  const sheets = await sheetsOf(await answerOf('getIndicatorsWorkbook', { parts, query: { language: 'en' } }))
  expect(Object.keys(sheets)).toEqual(['about this file', 'indicators', 'values', 'targets', 'sources'])
  expect(sheets.values?.slice(1).map((row) => row[3])).toEqual((await rowsOf('indicator_values')).map(({ value }) => Number(value)))
  expect(sheets.indicators).toHaveLength((await rowsOf('indicators')).length + 1)
  const [heading = [], first = []] = sheets.values ?? []
  const told = Object.fromEntries(heading.map((name, index) => [name, first[index]]))
  expect(told['name of the area']).not.toBe(told.area)
  expect(told['name of the area']).toMatch(/\w/)
})

test.each(addressNames.filter((name) => addresses[name].type.includes('sheet')))(
  '%s says what it is before it is opened, has dates to count with, filters and links, and ends no sentence twice',
  async (name) => {
    const bytes = Buffer.from(await (await answerOf(name, { parts })).arrayBuffer())
    const files = await filesOf(bytes)
    const flaws: string[] = []
    const onError = (level: string, message: string) => flaws.push(`${level}: ${message}`)
    for (const [part, text] of files) if (/\.(xml|rels)$/.test(part)) new DOMParser({ onError }).parseFromString(text, 'text/xml')
    expect(flaws).toEqual([])
    expect(files.get('docProps/core.xml')).toMatch(/<dc:title>[^<]+<\/dc:title><dc:creator>[^<]+<\/dc:creator>.*<dcterms:created/)
    const sheets = [...files].filter(([part]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part)).map(([, text]) => text)
    expect(sheets.filter((text) => /<autoFilter ref="A1:[A-Z]+\d+"\/>/.test(text))).toHaveLength(sheets.length - 1)
    const links = [...files].flatMap(([part, text]) =>
      part.includes('worksheets/_rels') ? [...text.matchAll(/Target="(https?:[^"]+)" TargetMode="External"/g)] : [],
    )
    expect(links).toHaveLength(sheets.join('').match(/<hyperlink /g)?.length ?? -1)
    expect(links.length).toBeGreaterThan(40)
    const read = (await readWorkbook(bytes)).flatMap(({ data }) => data.flat())
    expect(read.some((cell) => cell instanceof Date)).toBe(true)
    expect(read.filter((cell) => typeof cell === 'string' && /(?<!\.)\.\.(?!\.)/.test(cell))).toEqual([])
  },
)

test('a workbook of a year that is not public is not there', async () => {
  expect((await answerOf('getYearWorkbook', { parts: { ...parts, year: '2025' } })).status).toBe(404)
})

test.each(['getTable', 'getMatrixTable'] as const)('%s is also there as Excel in Dutch reads it', async (name) => {
  const parts = { plan: exampleSlug, file: 'indicator_values.csv' }
  const plain: string[][] = parse(await (await answerOf(name, { parts })).text())
  const answer = await answerOf(name, { parts, query: { for: 'excel-nl' } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const cell = (text: string) => (/^-?\d+\.\d+$/.test(text) ? Number(text) : text)
  const value = plain[0]?.indexOf('value')
  const rows = plain.map((row) => row.map((text, index) => (index === value ? cell(text) : textOfCell(text))))
  expect(bytes.toString()).toBe(csvForExcel(rows, 'nl'))
  expect(answer.headers.get('content-disposition')).toContain('-excel-nl.csv"')
})
