import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { exampleSlug } from '../../lib/plan/removal.rules'
import { loadData } from '../../scripts/load-data'
import { ROOT } from '../../scripts/run'
import { createPlan, createUser } from '../harness/factories'
import { type Replica, startReplica } from './replica'
import { cookieOf } from './staff'

const url = process.env.DATABASE_URL ?? ''
const people = { COORDINATOR: '', ADMINISTRATOR: '', CONTRIBUTOR: '' }
const roles = ['COORDINATOR', 'ADMINISTRATOR', 'CONTRIBUTOR'] as const
let replica: Replica

beforeAll(async () => {
  await loadData(url, { example: true, loopback: true })
  // no plan goes back to its preparation: this one only lends everything that there is to link to
  await db.$executeRaw`ALTER TABLE plans DISABLE TRIGGER plans_keep_their_kind`
  const { id: planId } = await db.plan.update({ where: { slug: exampleSlug }, data: { publishedAt: null }, select: { id: true } })
  await db.$executeRaw`ALTER TABLE plans ENABLE TRIGGER plans_keep_their_kind`
  const { id: organisationId } = await db.organisation.findFirstOrThrow({ where: { planId, involvements: { some: {} } } })
  for (const role of roles) {
    const rights = role === 'ADMINISTRATOR' ? { administratorSince: new Date() } : { role, planId }
    const { id } = await createUser({ ...rights, name: role, ...(role === 'CONTRIBUTOR' && { organisationId }) })
    people[role] = await cookieOf(id)
  }
  replica = await startReplica(url)
}, 90_000)
afterAll(() => replica?.stop())

const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'")
/** What stands for all pages that are made by the same file. */
const kindOf = (path: string) =>
  path
    .split('?')[0]
    ?.split('/')
    .map((part, at) => (at > 4 && /\d|-/.test(part) ? '*' : part))
    .join('/') ?? path

/**
 * Every link that a staff page shows, followed from the start of the work on, a few of each kind.
 * @returns how many kinds were followed, and which links lead nowhere, with the page that shows them.
 */
async function followed(start: string, cookie: string): Promise<{ kinds: number; nowhere: string[] }> {
  const asked = new Map<string, number>()
  const links = new Map([[start, 'the start']])
  const nowhere: string[] = []
  for (const [link, on] of links) {
    const kind = kindOf(link)
    if ((asked.get(kind) ?? 0) >= 2) continue
    asked.set(kind, (asked.get(kind) ?? 0) + 1)
    const answer = await fetch(replica.origin + link, { headers: { cookie }, redirect: 'manual' })
    if (answer.status >= 400) nowhere.push(`${answer.status} ${link} on ${on}`)
    const html = await answer.text()
    if (!link.includes('/manage') || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    // the scripts of a page hold its links once more
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) if (!links.has(decoded(href))) links.set(decoded(href), link)
  }
  return { kinds: asked.size, nowhere }
}

test.each(roles)(
  'while a plan is in preparation every link on the pages of its staff leads somewhere: %s',
  async (role) => {
    const { kinds, nowhere } = await followed(`/nl/${exampleSlug}/manage`, people[role])
    expect(nowhere.join('\n')).toBe('')
    expect(kinds).toBeGreaterThan(10)
  },
  300_000,
)

test('in a plan in the archive no page of the work is shown: each leads to where it is said', async () => {
  const { id: planId, slug } = await createPlan({ archivedAt: new Date(), endedOn: new Date('2024-12-31') })
  const { id } = await createUser({ administratorSince: new Date(), name: 'An Archief' })
  const headers = { cookie: await cookieOf(id) }
  const start = `/en/${slug}/manage`
  const folder = 'app/[locale]/[plan]/manage'
  const pages = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)page\.tsx$/.test(path))
  const parts: Record<string, string> = { year: '2024', number: '1', part: 'goals', code: 'a', decision: 'ending', person: id }
  const shown: string[] = []
  for (const page of pages) {
    const path = page.replace(/\/?page\.tsx$/, '').replace(/\[(\w+)\]/g, (_, name) => parts[name] ?? '1')
    const answer = await fetch(`${replica.origin}${path ? `${start}/${path}` : start}`, { headers, redirect: 'manual' })
    if (answer.status === 200) shown.push(path)
    else if (answer.status !== 404) expect([answer.status, answer.headers.get('location')], path).toEqual([307, start])
  }
  expect(shown.sort()).toEqual(['', 'events', 'people', `people/${id}`, 'people/invitation', 'plan/setup', 'reports'])
  const html = await (await fetch(replica.origin + start, { headers })).text()
  expect(html).toContain('This plan has been archived since')
  expect(html).not.toContain(`${start}/years`)
  expect(await db.event.count({ where: { planId } })).toBe(0)
}, 120_000)
