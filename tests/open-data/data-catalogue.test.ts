// What portals read of us is DCAT-AP 3, held against the shapes of its makers.
import { readFileSync } from 'node:fs'
import { Parser, type Quad, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { everyDocument } from '@/lib/document/document.rules'
import { madeFormats } from '@/lib/document/document-maker.queries'
import { tableNames } from '@/lib/open-data/table.schema'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { beginWith } from '@/tests/harness/filled-database'
import { answerOf } from './answers'

const record = 'lifelong-learning'
const dcat = 'http://www.w3.org/ns/dcat#'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const shapes = new Store(new Parser().parse(readFileSync(`${import.meta.dirname}/dcat-ap-3.0.1.ttl`, 'utf8')))

beforeAll(() => beginWith('the example'))

const turtle = async (plan?: string) =>
  (await answerOf(plan ? 'getPlanCatalogueTurtle' : 'getCatalogueTurtle', { parts: plan ? { plan } : {} })).text()
const storeOf = (text: string) => new Store(new Parser().parse(text))
const countOf = (store: Store, kind: string) => store.getSubjects(type, dcat + kind, null).length

describe.each([
  ['of a real plan', record],
  ['of the example', exampleSlug],
  ['of the installation', undefined],
])('the catalogue %s', (_, plan) => {
  test('has the shape of DCAT-AP 3', async () => {
    const report = await new Validator(shapes).validate(storeOf(await turtle(plan)))
    const wrong = report.results.map(
      ({ focusNode, path, message }) => `${focusNode?.value} ${path?.value} ${message.map((one) => one.value).join()}`,
    )
    expect([...new Set(wrong)].join('\n')).toBe('')
    expect(report.conforms).toBe(true)
  }, 120_000)

  test('says the same as JSON-LD', async () => {
    const name = plan ? 'getPlanCatalogue' : 'getCatalogue'
    const answer = await answerOf(name, { parts: plan ? { plan } : {} })
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
    const { '@context': context, '@graph': graph } = await answer.json()
    const told = graph ?? []
    expect(context.dcat).toBe(dcat)
    const store = storeOf(await turtle(plan))
    expect(told.filter((one: { '@type'?: unknown }) => [one['@type']].flat().includes('dcat:Dataset'))).toHaveLength(
      countOf(store, 'Dataset'),
    )
  })
})

test('every table and every edition that was not withdrawn is a data set with a file', async () => {
  const store = storeOf(await turtle(exampleSlug))
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { slug: exampleSlug } })
  const editions = await db.edition.count({ where: { planId, withdrawal: null } })
  const sets = store.getSubjects(type, `${dcat}Dataset`, null)
  expect(sets).toHaveLength(tableNames.length + editions)
  for (const set of sets) expect(store.getObjects(set, `${dcat}distribution`, null).length, set.value).toBeGreaterThan(0)
  const files = store.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value)
  expect(new Set(files).size).toBe(files.length)
  expect(files.filter((url) => !/^http:\/\/localhost:\d+\/(api\/v1\/plans|(nl|en)\/[^/]+\/reports\/\d+\/\d+)\//.test(url))).toEqual([])
  // its text, and every document in both languages
  expect(files.filter((url) => url.includes('/reports/'))).toHaveLength(editions * (1 + everyDocument(madeFormats()).length))
})

test('the size of a table is that of its file', async () => {
  const store = storeOf(await turtle(record))
  const [size] = store
    .getQuads(null, `${dcat}byteSize`, null, null)
    .filter((quad: Quad) => quad.subject.value.includes('/tables/goals.csv'))
  const table = await (await answerOf('getTable', { parts: { plan: record, file: 'goals.csv' } })).arrayBuffer()
  expect(Number(size?.object.value)).toBe(table.byteLength)
})

test('an example says that it is one, and is in no catalogue of the installation', async () => {
  const answer = await answerOf('getPlanCatalogueTurtle', { parts: { plan: exampleSlug } })
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
  expect(await answer.text()).toContain('Voorbeeld met verzonnen gegevens')
  expect(await turtle()).not.toContain(exampleSlug)
})
