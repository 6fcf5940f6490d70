import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import http from 'node:http'
import type { Writable } from 'node:stream'
import { type ApplicationServer, startApplication } from '../scripts/application-server'
import { freePort } from '../scripts/free-port'
import { childEnvironment, type Environment, ROOT } from '../scripts/run'
import { get } from './many-requests'
import { secret } from './signed-in'

type Server = { origin: string; stop: () => unknown }
export type Koers = ApplicationServer & { origin: string; port: number }

type Wishes = { port?: number; output?: Writable; environment?: Environment }

/** The built application on a port of its own, or on the one it had before. */
export async function startKoers(databaseUrl: string, { port: wished, output, environment: more }: Wishes = {}): Promise<Koers> {
  const port = wished ?? (await freePort())
  const origin = `http://localhost:${port}`
  const environment = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    KOERS_URL: origin,
    KOERS_SECRET: secret,
    KOERS_PASSWORDS: 'on',
    KOERS_SAMPLE: 'off',
    ...more,
  }
  const application = await startApplication({ ...environment, NEXTAUTH_URL: origin, NEXTAUTH_SECRET: secret }, output)
  return { ...application, origin: `http://127.0.0.1:${port}`, port }
}

/** A bare Node server that answers with the bytes of a page, packed or not as they come, kept in `file`. */
export async function startBareServer(page: string, headers: Record<string, string>, file: string): Promise<Server> {
  writeFileSync(file, await get(http.globalAgent, page, headers))
  const port = await freePort()
  const bare: ChildProcess = spawn('tsx', ['bench/bare-server.ts', file, String(port)], { cwd: ROOT, env: childEnvironment() })
  const origin = `http://127.0.0.1:${port}`
  await answering(origin).catch((error) => {
    bare.kill()
    throw error
  })
  return { origin, stop: () => bare.kill() }
}

async function answering(url: string) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).catch(() => null)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not answer`)
}
