import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// deploy/koers with a systemd-run that only says what it was asked to run.
const folder = mkdtempSync(join(tmpdir(), 'koers-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'systemd-run'), '#!/bin/sh\nfor word; do echo "$word"; done\n', { mode: 0o755 })

function asked(...words: string[]) {
  const env = { ...process.env, PATH: folder + delimiter + process.env.PATH }
  const said = execFileSync('sh', ['deploy/koers', ...words], { env, encoding: 'utf8' })
    .trimEnd()
    .split('\n')
  return { settings: said.filter((word) => word.includes('EnvironmentFile')), command: said.slice(said.indexOf('npm')).join(' ') }
}

test('koers runs a command with the words after it, whether or not there is a -- between them', () => {
  expect(asked('claims', '--', '--list').command).toBe('npm run --silent claims -- --list')
  expect(asked('claims', '--list').command).toBe('npm run --silent claims -- --list')
  expect(asked('user', '--admin', 'an@example.be', '--name', 'An Peeters').command).toContain('--name An Peeters')
  expect(asked('verify').command).toBe('npm run --silent verify --')
})

test('only what makes tables is given the address of their owner', () => {
  expect(asked('verify').settings).toEqual(['--property=EnvironmentFile=/etc/koers/koers.env'])
  for (const name of ['migrate', 'restore']) expect(asked(name, 'x').settings.at(-1)).toContain('-/etc/koers/owner.env')
})
