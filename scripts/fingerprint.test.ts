import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koers-fingerprint-'))
  mkdirSync(join(folder, 'lib'))
  writeFileSync(join(folder, 'lib', 'a.ts'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

const change: Record<string, () => void> = {
  'another text': () => writeFileSync(join(folder, 'lib', 'a.ts'), 'two'),
  'another name': () => renameSync(join(folder, 'lib', 'a.ts'), join(folder, 'lib', 'b.ts')),
  'one file more': () => writeFileSync(join(folder, 'b.ts'), ''),
  'one file less': () => rmSync(join(folder, 'lib', 'a.ts')),
}

test.each(Object.entries(change))('sources with %s are built again', (_, apply) => {
  const before = fingerprint(folder)
  expect(fingerprint(folder)).toBe(before)
  apply()
  expect(fingerprint(folder)).not.toBe(before)
})

test('what is left out does not count, not even a folder with everything in it', () => {
  const before = fingerprint(folder, (path) => path === 'lib')
  change['another text']?.()
  expect(fingerprint(folder, (path) => path === 'lib')).toBe(before)
})
