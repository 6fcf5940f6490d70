import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '@/messages/catalogue'
import { eventKinds, eventObjects } from './event.rules'

test.each(['nl', 'en'] as const)('every verb and every noun of an event has words in %s, and no others have', (locale) => {
  expect(Object.keys(catalogue[locale].events.kinds).sort()).toEqual([...eventKinds].sort())
  expect(Object.keys(catalogue[locale].events.objects).sort()).toEqual([...eventObjects].sort())
})

test('every verb is one that the code really writes', () => {
  const sources = ['lib', 'prisma']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
    .filter(
      (path) => path.endsWith('.ts') && !path.includes('generated') && !path.endsWith('.test.ts') && path !== 'lib/event/event.rules.ts',
    )
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  expect(eventKinds.filter((kind) => !sources.includes(`'${kind}'`))).toEqual([])
})

test.each(['nl', 'en'] as const)('no two kinds of change have one name where the log is filtered, in %s', (locale) => {
  const names = Object.values(catalogue[locale].events.kinds)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
