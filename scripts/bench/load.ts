import http from 'node:http'

/** What a load of requests showed: requests per second, median in milliseconds, bytes of one body. */
export type Load = { perSecond: number; median: number; bytes: number }

export type LoadOptions = { headers?: Record<string, string>; requests?: number; warmUp?: number; connections?: number }

/** One request over a kept-alive connection of the agent. @throws when the answer is not 200 or the address is not this machine. */
export function get(agent: http.Agent, url: string, headers: Record<string, string> = {}): Promise<Buffer> {
  const { hostname } = new URL(url)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') throw new Error(`A load goes to this machine only, not to ${hostname}`)
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    request.on('error', reject)
    request.setTimeout(30_000, () => request.destroy(new Error(`${url} did not answer within 30 s`)))
  })
}

/** Sends a bounded number of requests over a few connections, after a warm-up. */
export async function load(url: string, { headers = {}, requests = 300, warmUp = 40, connections = 4 }: LoadOptions = {}): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let bytes = 0
  const send = async (count: number, kept?: number[]) => {
    let left = count
    const worker = async () => {
      while (left-- > 0) {
        const start = performance.now()
        bytes = (await get(agent, url, headers)).length
        kept?.push(performance.now() - start)
      }
    }
    await Promise.all(Array.from({ length: connections }, worker))
  }
  await send(warmUp)
  const start = performance.now()
  await send(requests, times)
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return { perSecond: requests / seconds, median: median(times), bytes }
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
