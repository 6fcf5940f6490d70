import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, sum, tallyOfPlaywright, tallyOfVitest } from './tally'

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
