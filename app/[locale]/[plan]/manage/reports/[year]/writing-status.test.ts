import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '@/lib/locale'
import { catalogue } from '@/messages/catalogue'

test('names of languages have a capital, beside a text too', () => {
  const names = locales.flatMap((locale) => [catalogue[locale].composer.dutch, catalogue[locale].composer.english])
  expect(names).toEqual(['Nederlands', 'Engels', 'Dutch', 'English'])
  const lowered = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter(
        (path) =>
          path.endsWith('.tsx') && /(language\w*\[\w+\]|'(dutch|english|nl|en)')\)\.to(Locale)?LowerCase/i.test(readFileSync(path, 'utf8')),
      ),
  )
  expect(lowered).toEqual([])
})
