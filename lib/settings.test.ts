import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnv } from './env'

test('every setting is explained to who runs Koers, and nothing else is', () => {
  const explained = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  const read = readEnv({ KOERS_NOTHING: 'x' })
  const [problem] = 'problems' in read ? read.problems : []
  const known = problem?.repair.match(/[A-Z_]{4,}/g) ?? []
  expect(explained.toSorted()).toEqual(known.toSorted())
})
