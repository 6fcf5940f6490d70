import { availableParallelism, loadavg } from 'node:os'
import { ROOT, runQuietly } from '../scripts/run'
import { step } from '../scripts/steps'
import { printAims } from './kept'
import { makePlans } from './query-plans'

type Made = { seconds: number[]; processor: number[]; bytes: number; above: number }

/** The fifth of the plan. */
const year = 2020
const sizes = [47, 500]

/** Every document of an edition in both languages, of a plan of 47 actions and of one of 500: the first time in a process, and after that. */
export async function measureDocuments(databaseUrl: string): Promise<void> {
  const made: Made[] = []
  for (const [place, actions] of sizes.entries()) {
    const number = 101 + place
    await step(`A plan of ${actions} actions`, () => makePlans(databaseUrl, number, number, actions))
    const told = await step('Making every document of an edition, three times', () =>
      runQuietly('tsx', ['--conditions=react-server', 'bench/documents-made.ts', `plan-${number}`, String(year)], {
        cwd: ROOT,
        // as deploy/ starts a server
        env: { DATABASE_URL: databaseUrl, MALLOC_ARENA_MAX: '2' },
      }),
    )
    made.push(JSON.parse(told.trim().split('\n').at(-1) ?? ''))
  }
  const load = loadavg()[0]?.toFixed(1)
  console.log(`\nAll documents of an edition, two languages (Node ${process.version}, ${availableParallelism()} cores, load ${load})`)
  for (const [place, { seconds, processor, bytes, above }] of made.entries()) {
    const [first = 0, ...later] = seconds
    const times = `first ${first.toFixed(1)} s, after that ${Math.min(...later).toFixed(1)} s (processor ${Math.min(...processor).toFixed(1)} s)`
    console.log(`  ${sizes[place]} actions: ${times}, ${(bytes / 1024 / 1024).toFixed(1)} MB of files, ${above.toFixed(0)} MB above idle`)
  }
  const [small, large] = made
  if (!small || !large) return
  const quickest = ({ seconds }: Made) => Math.min(...seconds)
  printAims([
    { of: 'all documents of 47 actions', reached: quickest(small), aim: 3, most: true, unit: ' s' },
    { of: 'memory for them above idle', reached: small.above, aim: 300, most: true, unit: ' MB' },
    { of: '500 actions beside 47', reached: quickest(large) / quickest(small), aim: 500 / 47, most: true, unit: '×' },
  ])
}
