// Two replicas that keep what they make, beside one that keeps nothing: whatever is done, all three say the same to everybody.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '../../lib/db'
import { ConflictError, ForbiddenError, RuleError } from '../../lib/errors'
import { addresses } from '../../lib/open-data/api-address.rules'
import { htmlWithoutScripts } from '../../lib/web/scriptless'
import { calls } from '../rights/calls/calls'
import { callsOfPeople } from '../rights/calls/calls-of-people'
import { createWorld, personNames, type World, years } from '../rights/world'
import { keepAllDocuments } from './given-documents'
import { type Replica, secret, startReplica } from './replica'

// commands are called here; what sends a browser elsewhere is not
vi.mock('next/headers', () => ({}))
vi.mock('next/navigation', () => ({}))
vi.mock('next/cache', () => ({}))

const url = process.env.DATABASE_URL ?? ''
process.env.KOERS_SECRET = secret
let world: World
let kept: [Replica, Replica]
let anew: Replica

beforeAll(async () => {
  world = await createWorld()
  await keepAllDocuments()
  const origin = { KOERS_URL: 'http://localhost:3999' }
  kept = await Promise.all([startReplica(url, origin), startReplica(url, origin)])
  anew = await startReplica(url, { ...origin, KOERS_KEPT_MB: '0' })
}, 120_000)
afterAll(() => Promise.all([...(kept ?? []), anew].map((replica) => replica?.stop())))

const plans = () => [world.plan, world.preparing, world.ended, world.archived].map(({ slug }) => slug)

/** Every public page and JSON document, of plans in every state. */
function publicAddresses(): string[] {
  const { plan, first, flagship, lead, loose } = world
  const parts = [
    ...['', '/about', '/flagships', `/flagships/${flagship.code}`, '/goals', `/goals/${loose}`, '/actions', `/actions/${first.number}`],
    ...['/organisations', `/organisations/${lead.slug}`, '/matrix', '/obstacles', '/indicators', '/indicators/participation', '/reports'],
    ...Object.values(years).map((year) => `/reports/${year}`),
    ...[`/reports/${years.corrected}/1`, `/reports/${years.closed}/1`, '/compare', '/timeline', '/data'],
    ...[`/actions?year=${years.open}`, `/actions?year=${years.closed}&status=realised`, `/matrix?year=${years.closed}`],
  ]
  const documents = Object.values(addresses)
    .filter(({ type }) => type === 'application/json')
    .map(({ path }) => path.replace('[plan]', plan.slug).replace('[number]', first.number))
    .map((path) => `/api/v1${path.replace('[year]', String(years.closed)).replace('[edition]', '1')}`)
  const others = plans().flatMap((slug) => [`/nl/${slug}`, `/nl/${slug}/actions`, `/api/v1/plans/${slug}`])
  return [...parts.map((part, place) => `/${place % 2 ? 'en' : 'nl'}/${plan.slug}${part}`), ...documents, ...others]
}

/** What somebody gets, without what differs between any two answers. */
async function told({ origin }: Replica, path: string, cookie = ''): Promise<string> {
  const answer = await fetch(origin + path, { headers: { cookie, 'x-forwarded-for': crypto.randomUUID() }, redirect: 'manual' })
  const text = (await answer.text()).replaceAll(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g, 'an id')
  // what is kept needs no scripts, and has none; how a part of the page came in decides whether React ends a text with a comment, and where Next
  // puts its mark for fonts in the head
  const same = (htmlWithoutScripts(text) ?? text).replaceAll(/<!-- -->|<meta name="next-size-adjust" content=""\/>/g, '')
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${same}`
}

async function expectTheSame(paths: string[], after: string): Promise<void> {
  for (const path of paths) {
    const [right, ...given] = await Promise.all([anew, ...kept].map((replica) => told(replica, path)))
    for (const one of given) expect(one === right, `${path}, asked after ${after}`).toBe(true)
  }
}

/** Does what a command does, as whoever may; what a rule forbids by then is not done. */
async function attempt(name: string): Promise<void> {
  for (const call of [calls[name] ?? []].flat().filter(({ writes }) => writes)) {
    const person = await world.meet(name.includes('Plan') || name.includes('User') ? 'an administrator' : 'a coordinator')
    await call.run(person, world).catch((error) => {
      const isRefused = [ConflictError, ForbiddenError, RuleError].some((kind) => error instanceof kind)
      if (!isRefused) throw error
    })
  }
}

test('whatever is done, every replica shows it at once, on every page and in all data', async () => {
  // accounts and sessions are on no public page, and are gone before long when they are used in any order
  const commands = Object.keys(calls)
    .filter((name) => !(name in callsOfPeople))
    .filter((name) => [calls[name] ?? []].flat().some(({ writes }) => writes))
  // named when it fails, so that the same order can be tried again
  const seed = Date.now()
  const some = fc.shuffledSubarray(publicAddresses(), { minLength: 6, maxLength: 6 })
  const order = fc.shuffledSubarray(commands, { minLength: commands.length })
  const [{ doing, asking } = { doing: [], asking: [] }] = fc.sample(
    fc.record({ doing: order, asking: fc.array(some, { minLength: commands.length, maxLength: commands.length }) }),
    { numRuns: 1, seed },
  )
  let did = 0
  for (const [place, name] of doing.entries()) {
    const paths = asking[place] ?? []
    await Promise.all(kept.flatMap((replica) => paths.map((path) => told(replica, path))))
    const before = await version()
    await attempt(name)
    if ((await version()) !== before) did++
    await expectTheSame(paths, `${name}, seed ${seed}`)
  }
  expect(did, 'most of it was done').toBeGreaterThan(commands.length / 2)
  await expectTheSame(publicAddresses(), `${doing.join(', ')}, seed ${seed}`)
}, 600_000)

const version = async () => (await db.dataVersion.aggregate({ _sum: { moved: true } }))._sum.moved

test('everybody sees what they may, and nobody what another may, whoever asked before', async () => {
  const staff = [`/nl/${world.plan.slug}/manage`, `/nl/${world.plan.slug}/manage/years/${years.open}`, '/nl/account']
  const paths = [...staff, ...plans().map((slug) => `/nl/${slug}/actions`)]
  for (const name of ['an administrator', ...personNames] as const) {
    const { token } = await world.meet(name)
    const cookie = token ? `koers-session=${token}` : ''
    for (const path of paths) {
      const [right, ...given] = await Promise.all([anew, ...kept].map((replica) => told(replica, path, cookie)))
      for (const one of given) expect(one === right, `${path} as ${name}`).toBe(true)
    }
  }
}, 300_000)

test('it is kept, and it is the version of the data that ends it', async () => {
  const { slug, id } = world.plan
  const page = `/nl/${slug}/actions`
  const titled = async (title: string) => {
    await db.$executeRaw`UPDATE actions SET title_nl = ${title} WHERE plan_id = ${id}::uuid`
    return Promise.all(kept.map(async (replica) => (await told(replica, page)).includes(title)))
  }
  expect(await titled('Een eerste titel')).toEqual([true, true])
  await db.$executeRaw`ALTER TABLE actions DISABLE TRIGGER data_version_moves`
  expect(await titled('Een tweede titel')).toEqual([false, false])
  await db.$executeRaw`ALTER TABLE actions ENABLE TRIGGER data_version_moves`
  expect(await titled('Een derde titel')).toEqual([true, true])
}, 60_000)

test('a page that failed is not kept, nor is its failure', async () => {
  const page = `/nl/${world.plan.slug}/goals`
  await db.$executeRaw`ALTER TABLE goals RENAME TO goals_away`
  const failed = await Promise.all(kept.map(async (replica) => (await fetch(replica.origin + page)).status))
  await db.$executeRaw`ALTER TABLE goals_away RENAME TO goals`
  expect(failed).toEqual([500, 500])
  for (const replica of kept) expect((await fetch(replica.origin + page)).status).toBe(200)
}, 60_000)
