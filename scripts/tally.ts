import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'

/** How many tests passed and failed. */
export type Tally = { passed: number; failed: number }

/** How long a file of tests took, in milliseconds. */
export type Lasted = { file: string; ms: number }

const filesOfVitest = z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })).default([])
const reportOfVitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: filesOfVitest,
})

const specs = z.array(z.object({ tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })) })).default([])
const suite = z.object({
  file: z.string(),
  specs,
  get suites() {
    return z.array(suite).default([])
  },
})
const reportOfPlaywright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number() }),
  suites: z.array(suite).default([]),
})

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

const slowest = (files: Lasted[]): Lasted[] => files.toSorted((a, b) => b.ms - a.ms).slice(0, 5)

/** The files of which the tests took longest, the longest first; none when the report is not there. */
export const slowestOfVitest = (file: string): Lasted[] =>
  slowest(
    (read(file, reportOfVitest)?.testResults ?? []).map(({ name, startTime, endTime }) => ({
      file: relative(process.cwd(), name),
      ms: endTime - startTime,
    })),
  )

type Suite = z.infer<typeof suite>
const lasted = ({ specs, suites }: Suite): number =>
  [...specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration))), ...suites.map(lasted)].reduce(
    (sum, ms) => sum + ms,
    0,
  )

/** The same of Playwright; a file that runs on several screens counts all of them. */
export const slowestOfPlaywright = (file: string): Lasted[] =>
  slowest((read(file, reportOfPlaywright)?.suites ?? []).map((one) => ({ file: one.file, ms: lasted(one) })))

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
