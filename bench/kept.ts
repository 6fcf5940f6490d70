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

/** How bytes are asked for: as browsers do, who unpack them, or as they are. */
const ways = { packed: { 'accept-encoding': 'gzip' }, 'as they are': {} }

/**
 * A page and a list as they are given from memory, beside the same made anew by a replica that keeps nothing, and beside a bare server with the same
 * bytes: all in turns, so that whatever else the machine does weighs on all alike.
 */
export async function measureKept(databaseUrl: string): Promise<void> {
  const memory = memoryMeter()
  const koers = await startKoers(databaseUrl, { environment: memory.environment })
  const anew = await startKoers(databaseUrl, { environment: { KOERS_KEPT_MB: '0' } })
  const bare: { stop: () => unknown }[] = []
  try {
    const tag = (await fetch(koers.origin + page)).headers.get('etag') ?? ''
    const known = { url: koers.origin + page, requests: 2000, headers: { 'if-none-match': tag }, status: 304 }
    const targets: Record<string, Target> = { 'a page that is known': known }
    for (const [way, asked] of Object.entries(ways)) {
      for (const [what, path] of Object.entries({ page, JSON: list })) {
        const server = await startBareServer(koers.origin + path, asked, join(tmpdir(), `koers-bench-${process.pid}-${bare.length}`))
        bare.push(server)
        targets[`kept ${what}, ${way}`] = { url: koers.origin + path, requests: 2000, headers: asked }
        targets[`bare ${what}, ${way}`] = { url: server.origin, requests: 2000 }
        // the limit on requests for data is by address
        targets[`made ${what}, ${way}`] = {
          url: anew.origin + path,
          requests: 20,
          headers: { ...asked, 'x-forwarded-for': `192.0.2.${bare.length}` },
        }
      }
    }
    const loads = await step('Loading what is kept, what is made anew and a bare server', () => loadInTurns(targets, 6, 20))
    const { resident, live } = await memory.read(koers.pid)
    console.log(
      `\nKept in memory, 20 connections (Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)})`,
    )
    for (const [name, { perSecond, median, bytes }] of Object.entries(loads))
      console.log(
        `  ${name.padEnd(24)} ${perSecond.toFixed(0).padStart(7)}/s  median ${median.toFixed(2).padStart(8)} ms  ${(bytes / 1024).toFixed(1).padStart(7)} kB`,
      )
    const ratio = (one: string, other: string) => (loads[one]?.perSecond ?? Number.NaN) / (loads[other]?.perSecond ?? Number.NaN)
    const named = Object.keys(ways).flatMap((way) => [`page, ${way}`, `JSON, ${way}`])
    printAims([
      ...named.map(
        (name): Aim => ({ of: `kept beside bare: ${name}`, reached: ratio(`kept ${name}`, `bare ${name}`), aim: 0.35, unit: '×' }),
      ),
      ...named.map(
        (name): Aim => ({ of: `kept beside made: ${name}`, reached: ratio(`kept ${name}`, `made ${name}`), aim: 100, unit: '×' }),
      ),
      { of: `memory after this load (${live.toFixed(0)} of its own objects)`, reached: resident, aim: 400, most: true, unit: ' MB' },
    ])
  } finally {
    for (const { stop } of bare) stop()
    await Promise.all([koers.stop(), anew.stop()])
    memory.remove()
  }
}

/** Prints every aim beside what was reached. */
export function printAims(aims: Aim[]): void {
  for (const { of, reached, aim, most, unit } of aims) {
    const is = most ? reached <= aim : reached >= aim
    console.log(
      `  ${of.padEnd(52)} ${(reached.toFixed(2) + unit).padStart(10)}  aim ${most ? '≤' : '≥'} ${aim}${unit}  ${is ? 'reached' : 'not reached'}`,
    )
  }
}
