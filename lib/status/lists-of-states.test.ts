import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '@/messages/catalogue'
import { ActionStatus, Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { state as stateOfEdition } from '../report/edition-vocabulary.schema'
import { outcomes, stateNames } from '../report/year-comparison.rules'
import { countColumn } from './published-total.rules'
import {
  besideWorking,
  closingStates,
  countStates,
  displayOrder,
  furthestFirst,
  stateToSlug,
  withoutStatus,
  workingStates,
} from './status.rules'

const sorted = (list: readonly string[]) => [...list].sort()
const inSql = (column: string) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const read = (path: string) => readFileSync(path, 'utf8')

test('every status of the database is a working or a closing state, in the order of the database', () => {
  expect([...workingStates, ...closingStates]).toEqual(Object.values(ActionStatus))
})

test('every list of states holds each of them once', () => {
  expect(countStates).toEqual([...Object.values(ActionStatus), ...withoutStatus])
  for (const list of [displayOrder, [...furthestFirst, ...besideWorking], stateOfEdition.options, Object.keys(countColumn)])
    expect(sorted(list)).toEqual(sorted(countStates))
})

test('pages show the furthest state first, then what left the plan, then what is not known', () => {
  expect(furthestFirst).toEqual(workingStates.toReversed())
  expect(displayOrder).toEqual([...furthestFirst, ...closingStates, ...withoutStatus])
})

test('published totals have a column for every state', () => {
  expect(Object.keys(Prisma.PublishedTotalScalarFieldEnum)).toEqual(expect.arrayContaining(Object.values(countColumn)))
})

test.each([
  ['every closing state is saved with a reason', 'closing_reason_with_closing_state', closingStates],
  ['no count is below zero', 'published_counts_not_negative', Object.values(countColumn).map(inSql)],
])('the database holds that %s', async (_, name, named) => {
  const [check] = await db.$queryRaw<
    { text: string }[]
  >`SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = ${name}`
  expect(check?.text.match(/\w+/g)).toEqual(expect.arrayContaining([...named]))
})

test('a comparison has words for every closing state', () => expect(outcomes).toEqual(expect.arrayContaining([...closingStates])))

test('every state has its sign, its colour and its line', () => {
  const style = read('app/status.css')
  const signs = read('app/icons.css')
  for (const state of countStates) {
    const rules = [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector]) => selector?.includes(`.state-${stateToSlug(state)}`))
    const declared = rules.map(([, , body]) => body).join()
    for (const value of ['sign', 'fill', 'ink', 'line']) expect(declared, `--state-${value} of ${state}`).toContain(`--state-${value}:`)
    expect(signs, `the sign of ${state}`).toContain(`  ${/--state-sign: var\((--icon-[a-z-]+)\)/.exec(declared)?.[1]}: `)
  }
})

test.each(['cover', 'theme'])('a printed report has a look for every state: %s.typ', (file) =>
  expect(
    read(`lib/document/typst/${file}.typ`)
      .match(/\b[A-Z_]{6,}(?=: \()/g)
      ?.toSorted(),
  ).toEqual(sorted(countStates)),
)

describe.each(Object.entries(catalogue))('in words (%s)', (_, messages) => {
  test('a list of words by state has all the states of its kind', () => {
    const found: string[] = []
    const walk = (words: unknown, path: string) => {
      if (typeof words !== 'object' || words === null) return
      const keys = Object.keys(words)
      for (const kind of [workingStates, closingStates, withoutStatus]) {
        if (kind.some((state) => keys.includes(state)) && kind.some((state) => !keys.includes(state))) found.push(path)
      }
      for (const [key, inner] of Object.entries(words)) walk(inner, `${path}.${key}`)
    }
    walk(messages, '')
    expect(found).toEqual([])
  })

  test('the event log has a name for every column of published totals', () =>
    expect(Object.keys(messages.events.fields)).toEqual(expect.arrayContaining(Object.values(countColumn))))

  // a state that comes between two others makes `advanced` and `started` untrue until they name it
  test('the sentences of a comparison name every working state', () => {
    const { outcome, ownOutcome } = messages.compare
    const named = [outcome.advanced, ownOutcome.started, ownOutcome.realised].flatMap((sentence) => sentence.match(/(?<=‘\{)\w+/g) ?? [])
    expect(sorted([...new Set(named)])).toEqual(sorted(Object.values(stateNames)))
  })

  test('every state has a name and says what it means', () => {
    for (const state of countStates)
      expect(messages.status[state]).toMatchObject({ label: expect.any(String), definition: expect.any(String) })
  })
})

/** Who may write states out one after another, and why they cannot vanish there. */
const written = [
  // the definition itself, and what people call a state when they search: some have no other name
  'lib/status/status.rules.ts',
  // frozen on purpose; a test above holds it against the definition
  'lib/report/edition-vocabulary.schema.ts',
  // records of every state: they do not compile without one
  'lib/figure/figure-palette.rules.ts',
  'lib/status/published-total.rules.ts',
  'lib/report/year-comparison.rules.ts',
  // a plan for tests: some of its actions are in these states, and nothing is made of all of them
  'tests/harness/reportable-plan.ts',
]

/** The words for states that stand in a text with nothing but quotes, commas, colons and other names between: more than two are a list. */
function listsIn(text: string, words: readonly string[]): boolean {
  if (words.filter((word) => text.includes(word)).length < 3) return false
  const runs = text.split(/[^\w'":,\s[\]().|]/)
  return runs.some((run) => words.filter((word) => new RegExp(`\\b${word}\\b`).test(run)).length > 2)
}

test('nobody else writes a list of states, or of the columns that count them', () => {
  const paths = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'components', 'lib', 'scripts', 'tests', 'bench'],
    {
      encoding: 'utf8',
    },
  )
  const sources = paths.split('\n').filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$/.test(path) && existsSync(path))
  expect(sources.length).toBeGreaterThan(500)
  const lists = sources.filter((path) => {
    const text = read(path)
    return listsIn(text, countStates) || listsIn(text, Object.values(countColumn))
  })
  expect(lists.sort()).toEqual(written.toSorted())
})
