import { createServer, type Server } from 'node:http'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { everyDocument, fileName } from '../../lib/document/document.rules'
import { madeFormats } from '../../lib/document/document-maker.queries'
import { readFacts } from '../../lib/report/edition-facts.queries'
import { issueEdition } from '../../lib/report/edition-issue.commands'
import { launchOptions } from '../../scripts/chromium'
import { freePort } from '../../scripts/free-port'
import { coordinatorOf, reportablePlan } from '../harness/reportable-plan'
import { type Replica, startReplica } from './replica'

// What leaves the building, from the built application: documents, and a figure in somebody else's page.
const url = process.env.DATABASE_URL ?? ''
let replica: Replica
let slug = ''
let elsewhere: Server | undefined

beforeAll(async () => {
  const world = await reportablePlan()
  const { id: planId } = world.plan
  slug = world.plan.slug
  const facts = await readFacts(db, planId, 2024)
  if (!facts) throw new Error('nothing to publish')
  await db.$transaction((transaction) =>
    issueEdition(transaction, coordinatorOf(world), { planId, facts, number: 1, erratum: null, now: new Date() }, null),
  )
  replica = await startReplica(url)
}, 120_000)
afterAll(async () => {
  elsewhere?.close()
  await replica?.stop()
})

const textAt = async (path: string) => (await fetch(replica.origin + path)).text()
const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

test('every document is made once for ten who ask at once, and is then listed with its size', async () => {
  const place = { plan: slug, year: 2024, number: 1 }
  for (const { format, locale } of everyDocument(madeFormats())) {
    const address = `${replica.origin}/${locale}/${slug}/reports/2024/1/${fileName(place, locale, format)}`
    const answers = await Promise.all(Array.from({ length: format === 'PDF' ? 10 : 2 }, () => fetch(address)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
    const tag = answers[0]?.headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304)
    for (const answer of answers) expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  }
  expect(await db.editionDocument.count()).toBe(everyDocument(madeFormats()).length)
  const listed = await textAt(`/nl/${slug}/reports/2024/1`)
  for (const word of ['PDF', 'Word (DOCX)', 'Presentatie (PPTX)', 'Werkmap (XLSX)'])
    expect(listed).toMatch(new RegExp(`${word.replaceAll(/[()]/g, '\\$&')}, \\d+`))
}, 180_000)

test('the line that a page gives to copy shows the figure in a page of another site, without a script', async () => {
  const page = await textAt(`/nl/${slug}`)
  const line = /<iframe src="[^"]+"[^>]*><\/iframe>/.exec(unescaped(page))?.[0] ?? ''
  expect(line).toContain('/embed/')
  const shown = line.replace(/https?:\/\/[^/]+/, replica.origin)
  elsewhere = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end(`<!doctype html><title>Elsewhere</title>${shown}`),
  )
  const port = await freePort()
  await new Promise<void>((ready) => elsewhere?.listen(port, '127.0.0.1', ready))
  const browser = await chromium.launch(launchOptions())
  try {
    const visit = await browser.newPage()
    const said: string[] = []
    visit.on('console', (message) => void said.push(message.text()))
    const asked: string[] = []
    visit.on('request', (request) => void asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`))
    await visit.goto(`http://127.0.0.1:${port}/`)
    const frame = visit.frameLocator('iframe')
    await frame.getByRole('heading').first().waitFor()
    expect(await frame.getByRole('img').first().isVisible()).toBe(true)
    expect(asked.filter((one) => one.startsWith('script'))).toEqual([])
    expect(said.filter((one) => /policy|refused|blocked/i.test(one))).toEqual([])
    // any other page of ours refuses to be framed
    await visit.setContent(`<iframe src="${replica.origin}/nl/${slug}"></iframe>`)
    await expect.poll(() => said.some((one) => /frame/i.test(one))).toBe(true)
  } finally {
    await browser.close()
  }
})
