import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderCycles, importsIn, nouns, nounsAgainstTheOrder, nounsOnTheWeb, purposesGone } from './house-imports'
import { filesWithoutKind, measuresOf, namesThatOccurTwice, plumbing, sourcesOf, tooLong } from './house-measures'

const sources = sourcesOf()

test('every file outside the router has a name of its own', () => {
  expect(sources.length).toBeGreaterThan(1000)
  expect(namesThatOccurTwice(sources)).toEqual([])
})

test('every file of a noun says whether it is rules, schema, queries or commands, and no noun has corridors', () =>
  expect(filesWithoutKind(sources)).toEqual([]))

test('nothing but data is longer than 250 lines', () => expect(tooLong(sources)).toEqual([]))

test('half of the files of a room are read at a glance', () => {
  const rooms = measuresOf(sources).filter(({ files }) => files > 10)
  expect(rooms.filter(({ median }) => median > 75)).toEqual([])
})

const imports = importsIn(sources.map(({ path }) => path))

test('nouns import those that they are made of, never those that are made of them', () => {
  expect(imports.length).toBeGreaterThan(3000)
  const folders = readdirSync('lib', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  expect(folders.toSorted()).toEqual([...nouns, ...plumbing].toSorted())
  expect(nounsAgainstTheOrder(imports)).toEqual([])
  expect(nounsAgainstTheOrder([{ from: 'lib/plan/plan.queries.ts', to: 'lib/report/report.rules.ts' }])).toHaveLength(1)
})

test('nouns know nothing of requests and answers', () => {
  expect(nounsOnTheWeb(imports)).toEqual([])
  expect(nounsOnTheWeb([{ from: 'lib/plan/plan.queries.ts', to: 'lib/web/request.ts' }])).toHaveLength(1)
})

test('a folder and one in it do not import each other', () => {
  expect(folderCycles(imports)).toEqual([])
  const both = { from: 'components/plan/goal-list.tsx', to: 'components/plan/goal/goal-name.tsx' }
  expect(folderCycles([both, { from: both.to, to: both.from }])).toEqual(['components/plan ↔ components/plan/goal'])
  expect(purposesGone(imports)).toEqual([])
})
