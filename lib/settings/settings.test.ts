import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsAsRows } from './env-settings'

test('README explains every setting as the table of settings does, and nothing else', () => {
  const explained = readFileSync('README.md', 'utf8').match(/^\| `[A-Z_]{4,}` \|.*$/gm) ?? []
  expect(explained).toEqual(settingsAsRows())
})
