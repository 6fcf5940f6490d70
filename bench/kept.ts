import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '../scripts/steps'
import { loadInTurns, type Target } from './many-requests'
import { memoryMeter } from './memory'
import { startBareServer, startKoers } from './servers'

const page = '/nl/plan-1'
const list = '/api/v1/plans/plan-1/actions'

/** What is to be reached, and what was. */
type Aim = { of: string; reached: number; aim: number; most?: boolean; unit: string }

/**
 * A page and a list as they are given from memory, beside the same made anew by a replica that keeps nothing, and beside a bare server with the same
 * bytes: all in turns, so that whatever else the machine does weighs on all alike.
 */
export async function measureKept(databaseUrl: string): Promise<void> {
  const memory = memoryMeter()
  const koers = await startKoers(databaseUrl, { environment: memory.environment })
  const anew = await startKoers(databaseUrl, { environment: { KOERS_KEPT_MB: '0' } })
  const bare = { page: await bareOf(koers.origin + page, 'page'), list: await bareOf(koers.origin + list, 'list') }
  try {
    const tag = (await fetch(koers.origin + page)).headers.get('etag') ?? ''
    const anybody = () => ({ 'x-forwarded-for': '192.0.2.1' })
    const targets = {
      page: { url: koers.origin + page, requests: 1000 },
      packed: { url: koers.origin + page, requests: 1000, headers: { 'accept-encoding': 'gzip' } },
      known: { url: koers.origin + page, requests: 1000, headers: { 'if-none-match': tag }, status: 304 },
      list: { url: koers.origin + list, requests: 1000 },
      pageAnew: { url: anew.origin + page, requests: 20 },
      // the limit on requests for data is by address
      listAnew: { url: anew.origin + list, requests: 20, headers: anybody() },
      pageBare: { url: bare.page.origin, requests: 1000 },
      listBare: { url: bare.list.origin, requests: 1000 },
    } satisfies Record<string, Target>
    const loads = await step('Loading what is kept, what is made anew and a bare server', () => loadInTurns(targets, 4, 20))
    const { resident, live } = await memory.read(koers.pid)
    console.log(
      `\nKept in memory, 20 connections (Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)})`,
    )
    for (const [name, { perSecond, median, bytes }] of Object.entries(loads))
      console.log(
        `  ${name.padEnd(10)} ${perSecond.toFixed(0).padStart(7)}/s  median ${median.toFixed(2).padStart(8)} ms  ${(bytes / 1024).toFixed(1).padStart(7)} kB`,
      )
    const ratio = (one: keyof typeof loads, other: keyof typeof loads) => loads[one].perSecond / loads[other].perSecond
    printAims([
      { of: 'a kept page beside a bare server', reached: ratio('page', 'pageBare'), aim: 0.35, unit: '×' },
      { of: 'kept JSON beside a bare server', reached: ratio('list', 'listBare'), aim: 0.35, unit: '×' },
      { of: 'a kept page beside one that is made', reached: ratio('page', 'pageAnew'), aim: 100, unit: '×' },
      { of: 'kept JSON beside what is made', reached: ratio('list', 'listAnew'), aim: 100, unit: '×' },
      { of: `memory after this load (${live.toFixed(0)} of its own objects)`, reached: resident, aim: 400, most: true, unit: ' MB' },
    ])
  } finally {
    bare.page.stop()
    bare.list.stop()
    await Promise.all([koers.stop(), anew.stop()])
    memory.remove()
  }
}

const bareOf = (url: string, name: string) => startBareServer(url, {}, join(tmpdir(), `koers-bench-${process.pid}-${name}`))

/** Prints every aim beside what was reached. */
export function printAims(aims: Aim[]): void {
  for (const { of, reached, aim, most, unit } of aims) {
    const is = most ? reached <= aim : reached >= aim
    console.log(
      `  ${of.padEnd(52)} ${(reached.toFixed(2) + unit).padStart(10)}  aim ${most ? '≤' : '≥'} ${aim}${unit}  ${is ? 'reached' : 'not reached'}`,
    )
  }
}
