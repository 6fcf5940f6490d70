import { expect, test } from 'vitest'
import { isNoSource } from './application-build'

test('a backup that lies beside the application is no reason to build it again', () => {
  for (const path of ['koers-2026-11-22T1759Z.backup', 'before.backup.unfinished', 'notes.md', 'lib/status/rules.test.ts'])
    expect(isNoSource(path), path).toBe(true)
})

test('what it is made of is, and so are the settings in config', () => {
  for (const path of ['config/site.json', 'lib/status/rules.ts', 'scripts/backup.ts', 'messages/nl/home.json'])
    expect(isNoSource(path), path).toBe(false)
})
