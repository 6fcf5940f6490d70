import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { version: string; resolved?: string; integrity?: string; inBundle?: boolean; optionalDependencies?: Record<string, string> }
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const installed = Object.entries(packages).filter(([path]) => path !== '')

/** The entry that a package at `path` finds under a name: its own first, then those of the folders around it. */
function found(path: string, name: string): Locked | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const entry = packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]
    if (entry || at === '') return entry
  }
}

test('the lock file knows the packages of every platform, so that installing on any of them changes nothing in it', () => {
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !found(path, name))
      .map((name) => `${path} → ${name}`),
  )
  expect(missing, 'remove node_modules, run npm install twice, and commit package-lock.json').toEqual([])
})

test('the lock file has a checksum for everything that is fetched, and names no registry', () => {
  expect(installed.filter(([, { integrity, inBundle }]) => !integrity && !inBundle).map(([path]) => path)).toEqual([])
  expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
})
