import { expect, test } from 'vitest'
import { suggesting } from './likeness.rules'

/** Milliseconds of processor that this process used: what else the machine does, does not count. */
const processorTime = () => process.cpuUsage().user / 1000

const known = ['Departement Werk', 'Departement Onderwijs', 'VDAB', 'Syntra Vlaanderen', 'SERV']

test.each([
  ['Departemnt Werk', ['Departement Werk', 'Departement Onderwijs']],
  ['vdab!', ['VDAB']],
  ['Sintra Vlaandern', ['Syntra Vlaanderen']],
  ['Kortrijk', []],
  ['x', []],
  ['', []],
])('%s looks like %j', (name, like) => {
  expect(suggesting(known)(name)).toEqual(like)
})

test('a file with the wrong column, thousands of names that nobody has, is looked through at once', () => {
  const suggest = suggesting(Array.from({ length: 50 }, (_, n) => `Departement nummer ${n} van de Vlaamse overheid`))
  const started = processorTime()
  for (let n = 0; n < 20_000; n += 1) suggest(`Actie ${n.toString(36)}`)
  suggest('overheid '.repeat(100_000))
  expect(processorTime() - started).toBeLessThan(3000)
})
