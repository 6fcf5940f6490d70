import { expect, test } from 'vitest'
import { builtFor, isNoSource } from './application-build'

test('a backup that lies beside the application is no reason to build it again', () => {
  for (const path of ['koers-2026-11-22T1759Z.backup', 'before.backup.unfinished', 'notes.md', 'lib/status/rules.test.ts'])
    expect(isNoSource(path), path).toBe(true)
})

test('what it is made of is, and so are the settings in config', () => {
  for (const path of ['config/site.json', 'lib/status/status.rules.ts', 'scripts/backup.ts', 'messages/nl/home.json'])
    expect(isNoSource(path), path).toBe(false)
})

test('a patch of Node.js runs what the one before it built; another major version or another machine does not', () => {
  const on = (over: Partial<Record<'node' | 'modules', string>>, more = {}) =>
    builtFor({ versions: { ...process.versions, node: '24.4.0', modules: '137', ...over }, platform: 'linux', arch: 'x64', ...more })
  expect(on({ node: '24.4.1' })).toEqual(on({}))
  for (const other of [on({ node: '26.0.0', modules: '145' }), on({}, { arch: 'arm64' }), on({}, { platform: 'darwin' })])
    expect(other).not.toEqual(on({}))
})
