import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onServer } from './databases'
import { type EmbeddedPostgres, embeddedPostgres } from './embedded-postgres'
import { dataFolder } from './postgres/data-folder'
import { answers } from './postgres/server-presence'
import { unprivilegedAccount } from './postgres/system-account'
import { ROOT } from './run'

let folder: string
let opened: EmbeddedPostgres[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koers-postgres-'))
  opened = []
})

afterEach(async () => {
  for (const server of opened) await server.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function open() {
  const server = await embeddedPostgres({ folder, durable: false })
  opened.push(server)
  return server
}

const write = (server: EmbeddedPostgres) => onServer(server.url(), (query) => query('CREATE TABLE kept AS SELECT 47 AS actions'))
const read = (server: EmbeddedPostgres) => onServer(server.url(), (query) => query('SELECT actions FROM kept'))
const postmaster = () => dataFolder(folder, unprivilegedAccount()).postmaster()

test('a second start finds what the first one wrote, at the same address', async () => {
  const first = await open()
  await write(first)
  await first.stop()
  expect(await answers(first.url())).toBe(false)
  const second = await open()
  expect(second.started).toBe(true)
  expect(second.url()).toBe(first.url())
  expect(await read(second)).toEqual([{ actions: 47 }])
})

test('the second to come joins, and only the last one to leave stops the server', async () => {
  const [first, second] = [await open(), await open()]
  expect([first.started, second.started]).toEqual([true, false])
  await first.stop()
  expect(await answers(second.url())).toBe(true)
  await second.stop()
  expect(await answers(second.url())).toBe(false)
})

test('two that start at the same moment share one server', async () => {
  const servers = await Promise.all([open(), open()])
  expect(servers.map((server) => server.started).sort()).toEqual([false, true])
})

test('the server of a program that was killed is joined, and stopped by whoever joined it', async () => {
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', STARTS_AND_WAITS, folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(program.stdout, 'data')
  program.kill('SIGKILL')
  await once(program, 'close')
  const server = await open()
  expect(server.started).toBe(false)
  await server.stop()
  expect(await answers(server.url())).toBe(false)
})

test('what was written is there again after the server itself was killed', async () => {
  const first = await embeddedPostgres({ folder })
  await write(first)
  process.kill(postmaster(), 'SIGKILL')
  const second = await open()
  expect(await read(second)).toEqual([{ actions: 47 }])
})

test('a server that goes away under an application is started again, at the same address', async () => {
  const server = await embeddedPostgres({ folder, durable: false, revive: true })
  opened.push(server)
  const before = postmaster()
  process.kill(before, 'SIGKILL')
  await expect.poll(() => answers(server.url()), { timeout: 15_000 }).toBe(true)
  expect(postmaster()).not.toBe(before)
})

test('its password is for its owner only', async () => {
  const server = await open()
  const stranger = new URL(server.url())
  stranger.password = 'guess'
  expect(await answers(stranger.toString())).toBe(false)
  expect(readFileSync(dataFolder(folder, unprivilegedAccount()).log, 'utf8')).not.toContain(new URL(server.url()).password)
})

const STARTS_AND_WAITS = `
  const { embeddedPostgres } = await import('./scripts/embedded-postgres.ts')
  await embeddedPostgres({ folder: process.argv[1], durable: false })
  console.log('up')
  setInterval(() => {}, 1000)
`
