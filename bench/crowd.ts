import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { step } from '../scripts/steps'
import { saveEntry } from '../tests/harness/save-entry'
import { nginxInFront } from '../tests/operations/nginx-in-front'
import { get } from './many-requests'
import { memoryMeter } from './memory'
import { startKoers } from './servers'
import { coordinatorCookie } from './signed-in'

const readers = 200
const savers = 30
const alone = 20 // seconds
const together = 40
const pages = ['', '/flagships', '/flagships/a', '/actions', '/actions/12', '/organisations', '/obstacles', '/matrix', '/goals', '/reports']

const quantile = (values: number[], part: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN

/**
 * 200 people who ask for a page every second and 30 who save an entry every second or two, through nginx, for a bounded time. The savers
 * save alone before. The memory of the application is taken before, after, and after the same readers came a second time: what its own
 * objects take must not have grown then, or something is kept of every request.
 */
export async function measureCrowd(databaseUrl: string): Promise<void> {
  const memory = memoryMeter()
  const koers = await startKoers(databaseUrl, { environment: memory.environment })
  const nginx = await nginxInFront(koers.port).catch(async (error) => {
    await koers.stop()
    throw error
  })
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers })
  try {
    const origin = `http://127.0.0.1:${nginx.plain}`
    const cookie = await coordinatorCookie(databaseUrl)
    for (const page of pages) await get(agent, `${origin}/nl/plan-1${page}`)
    await wait(2000)
    const idle = await memory.read(koers.pid)
    const before = await step(`${savers} people save alone for ${alone} s`, () => saveFor(alone, origin, cookie))
    const [after, read] = await step(`${savers} people save while ${readers} read, for ${together} s`, () =>
      Promise.all([saveFor(together, origin, cookie), readFor(together, agent, origin)]),
    )
    const busy = await memory.read(koers.pid)
    await step(`${readers} people read again, for ${together} s`, () => readFor(together, agent, origin))
    const again = await memory.read(koers.pid)
    const line = ({ times, errors }: { times: number[]; errors: number }, seconds: number) =>
      `${(times.length / seconds).toFixed(1).padStart(7)}/s  median ${quantile(times, 0.5).toFixed(0).padStart(4)} ms  p95 ${quantile(times, 0.95).toFixed(0).padStart(4)} ms  errors ${errors}`
    console.log(`\n${readers} readers and ${savers} savers through nginx`)
    console.log(`  saving alone            ${line(before, alone)}`)
    console.log(
      `  saving, others reading  ${line(after, together)}  (p95 ${(quantile(after.times, 0.95) / quantile(before.times, 0.95)).toFixed(2)}× that alone)`,
    )
    console.log(`  reading                 ${line(read, together)}`)
    const inMegabytes = [idle, busy, again].map(({ resident, live }) => `${resident.toFixed(0)} (${live.toFixed(0)})`)
    console.log(
      `  memory in MB, in brackets of its own objects: ${inMegabytes.join(', ')}: idle, after this, after as many readers once more`,
    )
  } finally {
    agent.destroy()
    await nginx.stop()
    await koers.stop()
    memory.remove()
  }
}

async function saveFor(seconds: number, origin: string, cookie: string) {
  const until = Date.now() + seconds * 1000
  const times: number[] = []
  let errors = 0
  await Promise.all(
    Array.from({ length: savers }, async (_, index) => {
      await wait(Math.random() * 1000)
      for (let round = 0; Date.now() < until; round++) {
        const address = `/nl/plan-1/manage/actions/${index + 1}/statuses/2025`
        const { saved, milliseconds } = await saveEntry(origin, address, cookie, `Bewaard om ${Date.now()}, ronde ${round}.`)
        if (saved) times.push(milliseconds)
        else errors++
        await wait(1000 + Math.random() * 1000)
      }
    }),
  )
  return { times, errors }
}

async function readFor(seconds: number, agent: http.Agent, origin: string) {
  const until = Date.now() + seconds * 1000
  const times: number[] = []
  let errors = 0
  await Promise.all(
    Array.from({ length: readers }, async (_, index) => {
      await wait(Math.random() * 1000)
      for (let round = index; Date.now() < until; round++) {
        const asked = performance.now()
        await get(agent, `${origin}/nl/plan-1${pages[round % pages.length]}`).then(
          () => times.push(performance.now() - asked),
          () => errors++,
        )
        await wait(1000)
      }
    }),
  )
  return { times, errors }
}
