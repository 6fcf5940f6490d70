import http from 'node:http'

/** What a load of requests showed: requests per second, median in milliseconds, bytes of one body. */
export type Load = { perSecond: number; median: number; bytes: number }

/** An address to load; `requests` in every turn, each to be answered with `status`, 200 when it is not said. */
export type Target = { url: string; headers?: Record<string, string>; requests?: number; status?: number }

/** How many requests there are at once, where it is not said. */
export const connections = 20

/** One request over a kept-alive connection of the agent. @throws when the answer is another than expected or the address is not this machine. */
export const get = (agent: http.Agent, url: string, headers: Record<string, string> = {}, status = 200): Promise<Buffer> =>
  ask(url, { agent, headers }, status)

/** A form in the bytes in which a browser sends it: put together before anything is timed, so that the time is the server's. */
export type SentForm = { type: string; bytes: Buffer }

export async function sentForm(fields: FormData): Promise<SentForm> {
  const body = new Response(fields)
  return { type: body.headers.get('content-type') ?? '', bytes: Buffer.from(await body.arrayBuffer()) }
}

/** Sends a form. @throws as get. */
export function post(
  agent: http.Agent,
  url: string,
  headers: Record<string, string>,
  { type, bytes }: SentForm,
  status: number,
): Promise<Buffer> {
  const said = { ...headers, 'content-type': type, 'content-length': bytes.length }
  return ask(url, { agent, headers: said, method: 'POST' }, status, bytes)
}

function ask(url: string, options: http.RequestOptions, status: number, body?: Buffer): Promise<Buffer> {
  const { hostname } = new URL(url)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') throw new Error(`A load goes to this machine only, not to ${hostname}`)
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        response.statusCode === status ? resolve(Buffer.concat(parts)) : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    request.on('error', reject)
    request.setTimeout(30_000, () => request.destroy(new Error(`${url} did not answer within 30 s`)))
    request.end(body)
  })
}

/**
 * Loads several addresses in turns, a bounded number of requests each time over a few connections: whatever else the machine does then
 * weighs on all of them alike, and their ratios hold. The first turn warms up and is not counted.
 */
export async function loadInTurns<Name extends string>(
  targets: Record<Name, Target>,
  turns = 6,
  connections = 4,
): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[]
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const seen = new Map(names.map((name) => [name, { times: [] as number[], seconds: 0, bytes: 0 }]))
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, kept] of seen) {
      const { times, seconds, bytes } = await turnOf(agent, targets[name], connections)
      kept.bytes = bytes
      if (turn === 0) continue
      kept.times.push(...times)
      kept.seconds += seconds
    }
  }
  agent.destroy()
  const loads = [...seen].map(([name, { times, seconds, bytes }]) => [
    name,
    { perSecond: times.length / seconds, median: median(times), bytes },
  ])
  return Object.fromEntries(loads)
}

async function turnOf(agent: http.Agent, { url, headers, requests = 50, status }: Target, connections: number) {
  const times: number[] = []
  let bytes = 0
  let left = requests
  const worker = async () => {
    while (left-- > 0) {
      const start = performance.now()
      bytes = (await get(agent, url, headers, status)).length
      times.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  return { times, bytes, seconds: (performance.now() - start) / 1000 }
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Does something with each, a bounded number at a time. */
export async function secondsOf<T>(all: T[], act: (one: T, place: number) => Promise<unknown>): Promise<number> {
  const left = [...all.entries()]
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let next = left.shift(); next; next = left.shift()) await act(next[1], next[0])
    }),
  )
  return (performance.now() - begun) / 1000
}
