// The formats of the open data, each held against what its own standard asks, over the example and over the bare record.
import { createHash } from 'node:crypto'
import { Validator } from '@seriousme/openapi-schema-validator'
import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { GET } from '@/app/[locale]/[plan]/(public)/feed.atom/route'
import { db } from '@/lib/db'
import { addresses, addressNames } from '@/lib/open-data/api-address.rules'
import { type Field, type TableName, tableNames, tableOf } from '@/lib/open-data/table.schema'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { textOfCell } from '@/lib/text/csv'
import { loadExample } from '@/prisma/example/load-example'
import { plan as record } from '@/prisma/record/record-plan'
import { createSource } from '@/tests/harness/factories'
import { beginWith, loadedAt } from '@/tests/harness/filled-database'
import { answerOf } from './answers'
import { filesOf } from './archive'

let plan: string = record.slug
const file = (name: string) => answerOf('getTable', { parts: { plan, file: name } })

type Rows = Record<string, string>[]
const tables = new Map<TableName, Rows>()

/** All tables, as somebody else's program would read them. */
async function readTables(): Promise<void> {
  for (const name of tableNames) {
    const text = await (await file(`${name}.csv`)).text()
    const rows: Rows = parse(text, { columns: true, cast: (cell) => textOfCell(cell) })
    tables.set(name, rows)
  }
}

const holds: Record<Field['type'], RegExp> = {
  string: /^.*$/s,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
}

/** What a row says that its table does not allow. */
function flawsOf(name: TableName): string[] {
  const { fields, key } = tableOf(name)
  const rows = tables.get(name) ?? []
  const found: string[] = []
  for (const { name: column, type, required, values, refers } of fields) {
    const known = refers && new Set((tables.get(refers[0] as TableName) ?? []).map((row) => row[refers[1]]))
    for (const row of rows) {
      const cell = row[column]
      if (cell === undefined) found.push(`${column} is no column`)
      else if (cell === '') required && found.push(`${column} is empty`)
      else if (!holds[type].test(cell)) found.push(`${column}: ${cell} is no ${type}`)
      else if (values && !values.includes(cell)) found.push(`${column}: ${cell} is not on its list`)
      else if (known && !known.has(cell)) found.push(`${column}: ${cell} is not in ${refers?.join('.')}`)
    }
  }
  const keys = rows.map((row) => JSON.stringify(key.map((column) => row[column])))
  if (new Set(keys).size < keys.length) found.push(`two rows have the same ${key.join(' and ')}`)
  return [...new Set(found)]
}

beforeAll(() => beginWith('the record'))

/** The example says nothing of the cells of the matrix: somebody with a demo account does. */
async function commentOnCell(): Promise<void> {
  const planId = { planId: (await db.plan.findUniqueOrThrow({ where: { slug: plan } })).id }
  const group = await db.targetGroup.findFirstOrThrow({ where: { ...planId, code: 'individual' } })
  const theme = await db.theme.findFirstOrThrow({ where: { ...planId, code: 'partnerships' } })
  const source = await createSource({ ...planId, code: 'minutes' })
  const { id } = await db.cellComment.create({
    data: {
      ...{ ...planId, targetGroupId: group.id, themeId: theme.id, about: 'EMPTY' },
      ...{ textNl: 'Dat regelt een ander plan.', textEn: 'Another plan arranges that.', sources: { connect: { id: source.id } } },
    },
  })
  const event = { kind: 'reviseCellComment', objectType: 'CellComment', objectId: id, ...planId }
  await db.event.create({ data: { ...event, at: new Date('2026-03-01T23:30:00Z') } })
}

describe.each(['the bare record', 'the example'])('over %s', (over) => {
  beforeAll(async () => {
    if (over === 'the example') plan = exampleSlug
    if (over === 'the example') await loadExample(db, { demoPassword: () => 'hash', now: loadedAt })
    if (over === 'the example') await commentOnCell()
    await readTables()
  })

  test.each(tableNames)('the table %s holds what its description says', (name) => {
    expect(flawsOf(name)).toEqual([])
    const rows = tables.get(name) ?? []
    if (over === 'the example') expect(rows.length).toBeGreaterThan(0)
    else expect(rows.every(({ sample }) => sample === 'false')).toBe(true)
    expect(rows.every(({ licence, attribution }) => licence?.includes('CC BY 4.0') && attribution?.includes('Koers'))).toBe(true)
  })

  test('every address answers', async () => {
    for (const name of addressNames) {
      const { status } = await answerOf(name, { parts: { plan, number: '1', year: '2022', edition: '1', file: 'years.csv' } })
      const recorded = over === 'the example' || !['getEdition', 'getEditionWorkbook', 'getYearWorkbook'].includes(name)
      expect([name, status]).toEqual([name, recorded ? 200 : 404])
    }
  })

  test.each(['nl', 'en'])('the feed in %s is Atom', async (locale) => {
    const answer = await GET(new Request('http://127.0.0.1/'), { params: Promise.resolve({ locale, plan }) })
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const flaws: string[] = []
    const onError = (level: string, message: string) => flaws.push(`${level}: ${message}`)
    const feed = new DOMParser({ onError }).parseFromString(await answer.text(), 'text/xml')
    expect(flaws).toEqual([])
    const one = (parent: { getElementsByTagName: (name: string) => { length: number; item: (at: number) => unknown } }, name: string) =>
      (parent.getElementsByTagName(name).item(0) as { textContent: string | null } | null)?.textContent ?? ''
    expect(feed.documentElement?.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    for (const name of ['id', 'title', 'updated', 'author', 'rights']) expect(one(feed, name), name).not.toBe('')
    const entries = [...feed.getElementsByTagName('entry')]
    expect(entries.length > 0).toBe(over === 'the example')
    for (const entry of entries) {
      expect(one(entry, 'id')).toMatch(/^urn:uuid:[\da-f-]{36}$/)
      expect(one(entry, 'title')).toMatch(locale === 'nl' ? /^Voorbeeld: / : /^Example: /)
      expect(Date.parse(one(entry, 'updated'))).toBeGreaterThan(0)
      expect(entry.getElementsByTagName('link').item(0)?.getAttribute('href')).toMatch(/^https?:\/\//)
    }
    const ids = entries.map((entry) => one(entry, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    const times = entries.map((entry) => one(entry, 'updated'))
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('what a feed reader remembers', () => {
  const read = async (locale: string, query = '') => {
    const answer = await GET(new Request(`http://127.0.0.1/${query}`), { params: Promise.resolve({ locale, plan }) })
    return { status: answer.status, text: await answer.text() }
  }
  const idsOf = (text: string) => [...text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)

  test('is the same wherever the installation is found, and another for each language', async () => {
    const { text } = await read('nl')
    vi.stubEnv('KOERS_URL', 'https://elders.example.be')
    const moved = await read('nl')
    vi.unstubAllEnvs()
    expect(moved.text).toContain('https://elders.example.be/nl/')
    expect(idsOf(moved.text)).toEqual(idsOf(text))
    const english = new Set(idsOf((await read('en')).text))
    expect(idsOf(text).filter((id) => english.has(id))).toEqual([])
  })

  test('is on one page only, and an address that names no page is answered so', async () => {
    const [feed, ...first] = idsOf((await read('nl')).text)
    const [again, ...second] = idsOf((await read('nl', '?page=2&utm_source=brief')).text)
    expect(again).toBe(feed)
    expect(first).toHaveLength(100)
    expect(second.length).toBeGreaterThan(0)
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
    expect([(await read('nl', '?page=99')).status, (await read('nl', '?page=x')).status]).toEqual([404, 400])
  })
})

test('what is said of a cell of the matrix is with it, and with no other', async () => {
  const [of, query] = [{ plan }, { year: '2024' }]
  const { cells } = await (await answerOf('getMatrix', { parts: of, query })).json()
  const comment = { sample: true, about: 'EMPTY', text: { nl: 'Dat regelt een ander plan.', en: 'Another plan arranges that.' } }
  expect(cells.filter((cell: { comment: unknown }) => cell.comment !== null)).toMatchObject([
    {
      targetGroup: 'individual',
      theme: 'partnerships',
      actions: [],
      comment: { ...comment, since: '2026-03-02', sources: [{ code: 'minutes' }] },
    },
  ])
  const rows: Rows = parse(await (await answerOf('getMatrixTable', { parts: of, query })).text(), { columns: true })
  expect(rows).toHaveLength(cells.length)
  expect(rows.filter(({ comment_about }) => comment_about !== '')).toMatchObject([
    {
      ...{ target_group: 'individual', theme: 'partnerships', comment_about: 'EMPTY', comment_nl: 'Dat regelt een ander plan.' },
      ...{ comment_en: 'Another plan arranges that.', comment_since: '2026-03-02', comment_sources: 'minutes' },
    },
  ])
  expect(tables.get('sources')?.map(({ code }) => code)).toContain('minutes')
})

test('the description for programs is OpenAPI 3.1 and knows every address', async () => {
  const description = await (await answerOf('getDescription')).json()
  const validator = new Validator()
  expect(await validator.validate(structuredClone(description))).toMatchObject({ valid: true })
  expect(validator.version).toBe('3.1')
  const paths = addressNames.map((name) => addresses[name].path.replaceAll(/\[(\w+)\]/g, '{$1}') || '/')
  expect(Object.keys(description.paths).sort()).toEqual(paths.sort())
  expect(description.security).toEqual([])
  type Schema = { type?: string; enum?: string[]; pattern?: string; minimum?: number; maximum?: number }
  type Operation = { tags: string[]; description: string; parameters: { name: string; schema: Schema }[]; responses: object }
  const operations: Operation[] = Object.values<{ get: Operation }>(description.paths).map(({ get }) => get)
  const tags = description.tags.map(({ name }: { name: string }) => name)
  for (const { tags: own, description: said } of operations) expect([tags.includes(own[0]), said.endsWith('.')]).toEqual([true, true])
  const narrow = ({ type, enum: listed, pattern, minimum, maximum }: Schema) =>
    type === 'integer' ? minimum !== undefined && maximum !== undefined : Boolean(listed ?? pattern)
  const wide = operations.flatMap(({ parameters }) => parameters.filter(({ schema }) => !narrow(schema)).map(({ name }) => name))
  expect(wide).toEqual([])
  const year = description.paths['/plans/{plan}/actions'].get.parameters.find(({ name }: { name: string }) => name === 'year')
  expect(year.schema).toEqual({ type: 'integer', minimum: 2000, maximum: 2100 })
  const types = (path: string) => Object.keys(description.paths[path].get.responses[200].content)
  expect(types('/plans/{plan}/tables/{file}')).toEqual(['text/csv', 'application/csvm+json'])
  expect(types('/plans/{plan}/datapackage.zip')).toEqual(['application/zip'])
})

test('every table is described for CSV on the Web and for Frictionless, column by column', async () => {
  const group = await (await file('csv-metadata.json')).json()
  const whole = await (await answerOf('getDataPackage', { parts: { plan } })).json()
  expect(whole).toMatchObject({ sample: true, licenses: [{ path: expect.stringContaining('vlaanderen') }, { title: 'CC BY 4.0' }] })
  for (const [index, name] of tableNames.entries()) {
    const columns = Object.keys(tables.get(name)?.[0] ?? {})
    const own = await (await file(`${name}.csv-metadata.json`)).json()
    const resource = whole.resources[index]
    expect(own).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: `${name}.csv`,
      notes: [{ sample: true }],
    })
    expect(own.tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(columns)
    expect(group.tables[index].tableSchema.columns).toEqual(own.tableSchema.columns)
    expect(resource.path).toBe(`tables/${name}.csv`)
    expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(columns)
    expect(resource.schema.primaryKey).toEqual(own.tableSchema.primaryKey)
  }
  expect((await file('users.csv')).status).toBe(404)
})

test('every table is in one archive as it is answered, with the hash and the length that the package names', async () => {
  const archive = () => answerOf('getDataArchive', { parts: { plan } }).then(async (answer) => Buffer.from(await answer.arrayBuffer()))
  const bytes = await archive()
  expect((await archive()).equals(bytes)).toBe(true)
  const files = await filesOf(bytes)
  const whole = await (await answerOf('getDataPackage', { parts: { plan } })).json()
  expect(JSON.parse(files.get('datapackage.json') ?? '')).toEqual(whole)
  expect(files.size).toBe(2 + 2 * tableNames.length)
  for (const { path, hash, bytes: length } of whole.resources) {
    const content = Buffer.from(files.get(path) ?? '')
    expect([length, hash]).toEqual([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`])
  }
  for (const name of ['csv-metadata.json', 'years.csv', 'years.csv-metadata.json']) {
    const answered = await (await file(name)).text()
    const packed = files.get(`tables/${name}`) ?? ''
    if (name.endsWith('.json')) expect(JSON.parse(packed)).toEqual(JSON.parse(answered))
    else expect(packed).toBe(answered)
  }
})
