import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { besidePlans } from './lib/public-pages.js'

test('no cache in front may keep a page for signing in or for one person', () => {
  const folders = readdirSync('app/[locale]', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  expect(folders.map(({ name }) => name).sort()).toEqual(besidePlans)
})
