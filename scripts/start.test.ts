import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from './free-port'
import { CommandFailed, type Environment, runQuietly } from './run'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koers-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function start(env: Environment) {
  const args = ['--import', 'tsx', '--conditions=react-server', 'scripts/start.ts']
  const failure = await runQuietly(process.execPath, args, {
    env: { DATABASE_URL: '', KOERS_PASSWORDS: '', KOERS_DATA_DIR: folder, ...env },
  }).catch((error) => error)
  return failure instanceof CommandFailed ? failure : undefined
}

test('npm start says everything that is wrong with its environment, and starts nothing', async () => {
  const failure = await start({ PORT: 'http', KOERS_URL: 'koers', DATABASE_URL: 'postgresql://koers@localhost:5432/koers' })
  expect(failure?.code).toBe(1)
  expect(failure?.output).toMatch(
    /PORT "http" is not a whole number\.\n +Give[\s\S]*KOERS_URL "koers"[\s\S]*KOERS_SECRET is missing[\s\S]*KOERS_PASSWORDS is missing/,
  )
})

test('npm start says why a database cannot be used', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '')
  const settings = { PORT: String(await freePort()), KOERS_SECRET: 'a secret of more than thirty-two characters', KOERS_PASSWORDS: 'on' }
  const nowhere = Object.assign(new URL(url), { pathname: '/nowhere' }).toString()
  const stranger = Object.assign(new URL(url), { password: 'guess' }).toString()
  expect((await start({ ...settings, DATABASE_URL: nowhere }))?.output).toContain('CREATE DATABASE "nowhere"')
  const refused = (await start({ ...settings, DATABASE_URL: stranger }))?.output
  expect(refused).toContain('does not let "koers" in')
  expect(refused).not.toContain('guess')
})
