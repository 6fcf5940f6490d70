import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests passed and failed. */
export type Tally = { passed: number; failed: number }

const reportOfVitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() })
const reportOfPlaywright = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number() }) })

/** What a report of Vitest counts; `undefined` when it did not get that far. A file that could not even be loaded counts as one. */
export function tallyOfVitest(file: string): Tally | undefined {
  const report = read(file, reportOfVitest)
  if (!report) return undefined
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = report
  return { passed, failed: numFailedTests || numFailedTestSuites }
}

/** What a report of Playwright counts; `undefined` when it did not get that far. */
export function tallyOfPlaywright(file: string): Tally | undefined {
  const stats = read(file, reportOfPlaywright)?.stats
  return stats && { passed: stats.expected, failed: stats.unexpected }
}

/** e.g. `470 passed, 0 failed` */
export const inWords = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`

/** All of them in one. */
export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
