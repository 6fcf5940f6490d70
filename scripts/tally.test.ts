import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, slowestOfPlaywright, slowestOfVitest, sum, tallyOfPlaywright, tallyOfVitest } from './tally'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koers-tally-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function report(contents: unknown) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(contents))
  return file
}

test('both runners together are one line', () => {
  const tallies = [
    tallyOfVitest(report({ numPassedTests: 412, numFailedTests: 1, numFailedTestSuites: 3 })),
    tallyOfPlaywright(report({ stats: { expected: 58, unexpected: 2 } })),
  ].flatMap((tally) => tally ?? [])
  expect(inWords(sum(tallies))).toBe('470 passed, 3 failed')
})

test('a test file that cannot be loaded is not green', () => {
  expect(tallyOfVitest(report({ numPassedTests: 10, numFailedTests: 0, numFailedTestSuites: 1 }))).toEqual({ passed: 10, failed: 1 })
})

test('a runner that did not start counts nothing', () => {
  expect(tallyOfVitest(join(folder, 'missing.json'))).toBeUndefined()
})

test('where the time went is told by file, the longest first', () => {
  const files = ['quick', 'slow'].map((name, at) => ({
    name: join(process.cwd(), `lib/${name}.test.ts`),
    startTime: 0,
    endTime: at * 1000,
  }))
  const vitest = { numPassedTests: 2, numFailedTests: 0, numFailedTestSuites: 0, testResults: files }
  expect(slowestOfVitest(report(vitest))[0]).toEqual({ file: 'lib/slow.test.ts', ms: 1000 })
  const spec = (duration: number) => ({ tests: [{ results: [{ duration }] }] })
  const inDescribe = { file: 'people.spec.ts', specs: [spec(300), spec(400)] }
  const suites = [
    { file: 'shell.spec.ts', specs: [spec(500)] },
    { file: 'people.spec.ts', specs: [spec(100)], suites: [inDescribe] },
  ]
  expect(slowestOfPlaywright(report({ stats: { expected: 4, unexpected: 0 }, suites }))).toEqual([
    { file: 'people.spec.ts', ms: 800 },
    { file: 'shell.spec.ts', ms: 500 },
  ])
  expect(slowestOfVitest(join(folder, 'missing.json'))).toEqual([])
})
