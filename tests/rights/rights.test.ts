// Everything that reads what is not public, or writes, is called as everybody. The matrix alone says who is refused; refused means
// that nothing was written. What is called is found in the sources: whoever adds a query, a command, a submit or a route is told here.
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import '@/tests/harness/quick-documents'
import { log } from '@/lib/log'
import { rights, type Standing, type Verb } from '@/lib/user/right.rules'
import { asTheApplication } from '../harness/role-of-application'
import { overOneConnection, undone } from '../harness/undone'
import { callablesOfTheDomain, callablesOfTheWeb } from './callables'
import type { Call } from './calls/call'
import { calls } from './calls/calls'
import { callsOfTheWeb } from './calls/calls-of-the-web'
import { outcomeOf } from './outcome'
import { createWorld, type PersonName, people, personNames, type World } from './world'
import { stampOfAllTables, tookNumber } from './writes'

// The request that Next would bring along; everything behind it is real.
const request = vi.hoisted(() => ({ headers: new Map<string, string>(), cookies: new Map<string, { value: string }>() }))
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.headers.get(name) ?? null }),
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    set: (name: string, value: string) => request.cookies.set(name, { value }),
  }),
}))
vi.mock('next/navigation', async () => {
  const { Sent } = await import('./outcome')
  const send = (to: string) => {
    throw new Sent(to)
  }
  return { redirect: send, notFound: () => send('nowhere') }
})
vi.mock('next/cache', () => ({ revalidatePath() {} }))

process.env.KOERS_SECRET = 'a secret for the tests of rights'

const domain = await callablesOfTheDomain()
const web = await callablesOfTheWeb()
const all: Record<string, Call | Call[]> = { ...calls, ...callsOfTheWeb }
const isVerb = (name: string): name is Verb => Object.hasOwn(rights, name)

/** Queries of what everybody may read, whose name does not say so. */
const publicByAnotherName: Record<string, string> = {
  getPlanDocument: 'open data, made of what the public queries give',
  getActionsDocument: 'open data, made of what the public queries give',
  getYearDocument: 'open data, made of what the public queries give',
  listInvolvedOrganisations: 'the organisations of a plan are public',
  listFilterChoices: 'goals, target groups, themes and organisations are public',
  findLinkedActions: 'what an action is linked to is public',
  listAbsorbedActions: 'filters on public years itself',
  getCurrentNumber: 'the numbers of actions are public',
  makeDocument: 'makes a file of the edition it is given, which is not stored by it',
  makeDocuments: 'makes files of the edition it is given, which are not stored by it',
  makeMissingDocuments: 'makes files of an edition that everybody may read, as asking for them does',
  readTable: 'reads the bytes it is given, nothing that is stored',
  getPublishedFlagshipText: 'reads editions, which are public',
}

describe('whoever adds something that reads or writes', () => {
  test.each(domain.filter(({ answers }) => answers === 'matrix'))('gives $name a row in the matrix', ({ file, name }) => {
    expect(isVerb(name), `${file}: ${name} takes the one who asks. Add a row "${name}" to lib/user/right.rules.ts and let it ask.`).toBe(
      true,
    )
  })

  test.each(domain.filter(({ answers, name }) => answers === 'nobody' && !isVerb(name)))('says why $name asks nobody', ({ file, name }) => {
    const advice = `${file}: ${name} takes neither the one who asks nor a database. Let it take the actor first; or, if everybody may, \
call it getPublic… or listPublic…, give it a row in lib/user/right.rules.ts, or say why in publicByAnotherName.`
    expect(publicByAnotherName[name], advice).toBeTypeOf('string')
  })

  const called = [...domain.filter(({ name }) => isVerb(name)), ...web]
  test.each(called)('says how $name is called', ({ file, name }) => {
    const place = file.startsWith('lib') ? 'calls.ts' : file.endsWith('submit.ts') ? 'calls-of-the-web.ts' : 'calls-of-routes.ts'
    expect(all[name], `${file}: add an entry "${name}" to tests/rights/calls/${place} that says how to call it.`).toBeDefined()
  })

  test('has every row of the matrix asked, and keeps no entry of what is gone', () => {
    const asked = new Set(Object.entries(all).flatMap(([name, one]) => [one].flat().map(({ verb }) => verb ?? name)))
    expect(Object.keys(rights).filter((verb) => !asked.has(verb))).toEqual([])
    const known = new Set([...Object.keys(rights), ...called.map(({ name }) => name)])
    expect(Object.keys(all).filter((name) => !known.has(name))).toEqual([])
    expect(Object.keys(publicByAnotherName).filter((name) => !domain.some((one) => one.name === name))).toEqual([])
  })
})

let world: World
let untouched: string
beforeAll(async () => {
  overOneConnection()
  await asTheApplication() // which proves on the way that a role that owns nothing can do all of this
  world = await createWorld()
  for (const name of personNames) await world.meet(name)
  untouched = await stampOfAllTables()
})
beforeEach(() => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  request.headers = new Map([
    ['x-koers-locale', 'nl'],
    ['x-koers-path', '/nl/lifelong-learning/manage'],
    ['x-request-id', 'request-1'],
  ])
})

const cases = Object.entries(all).flatMap(([name, some]) => [some].flat().map((call) => ({ name, call, verb: call.verb ?? name })))

test.each(cases)('$name is done for those whom the matrix names, and writes nothing for anybody else', async ({ call, verb }) => {
  if (!isVerb(verb)) throw new Error(`"${verb}" is no row of lib/user/right.rules.ts: give the entry a verb.`)
  const mistakes: string[] = []
  const attempt = async (name: PersonName) => {
    const expected = isAllowed(verb, name, call) ? 'done' : 'refused'
    const outcome = await outcomeFor(call, world, name)
    if (outcome !== expected) mistakes.push(`${name}: should be ${expected}, was ${outcome}`)
  }
  const writers = personNames.filter((name) => call.writes !== false && isAllowed(verb, name, call))
  const readers = personNames.filter((name) => !writers.includes(name))
  await undone(async () => {
    for (const name of readers) await attempt(name)
    if (await wroteSomething()) mistakes.push(`something was written for one of: ${readers.join(', ')}`)
  })
  for (const name of writers)
    await undone(async () => {
      await attempt(name)
      if (call.writes && !(await wroteSomething())) mistakes.push(`${name}: wrote nothing, so nothing was tried`)
    })
  expect(mistakes.join('\n'), `${verb} is for: ${rights[verb].may.join(', ') || 'nobody'}`).toBe('')
})

/** Whether the rows of any table are other than those of the world. What took no number of a transaction wrote none. */
const wroteSomething = async () => (await tookNumber()) && (await stampOfAllTables()) !== untouched

/** What the matrix says about a person in the world of the tests. */
function isAllowed(verb: Verb, name: PersonName, { oneself }: Call): boolean {
  const own: readonly Standing[] = people[name]
  const held: readonly Standing[] = oneself && own.includes('signedIn') ? [...own, 'self'] : own
  return rights[verb].may.some((standing) => held.includes(standing))
}

async function outcomeFor(call: Call, here: World, name: PersonName): Promise<string> {
  const person = await here.meet(name)
  request.cookies.clear()
  if (person.token) request.cookies.set('koers-session', { value: person.token })
  return outcomeOf(() => call.run(person, here)).catch(String)
}
