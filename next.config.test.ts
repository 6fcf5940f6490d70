import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from './lib/locale'
import { besidePlans, languages } from './lib/web/public-pages.js'

test('no cache in front may keep a page for signing in or for one person', () => {
  const folders = readdirSync('app/[locale]', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  expect(folders.map(({ name }) => name).sort()).toEqual(besidePlans)
})

test('pages are found in every language', () => expect(languages.split('|')).toEqual([...locales]))
