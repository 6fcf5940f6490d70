import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '@/messages/catalogue'
import { eventKinds, eventObjects } from './rules'

test.each(['nl', 'en'] as const)('every verb and every noun of an event has words in %s, and no others have', (locale) => {
  expect(Object.keys(catalogue[locale].events.kinds).sort()).toEqual([...eventKinds].sort())
  expect(Object.keys(catalogue[locale].events.objects).sort()).toEqual([...eventObjects].sort())
})

/** The verbs of the events that are written past `recordEvent`, whose type would hold them. */
const writtenDirectly = readdirSync('prisma', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated'))
  .map((path) => readFileSync(`prisma/${path}`, 'utf8'))
  .filter((source) => /\bevent\.create/.test(source))
  .flatMap((source) => [...source.matchAll(/kind: '(\w+)'[^}]*?objectType: '(\w+)'/gs)])

test('what loads the sample uses the same verbs and nouns', () => {
  expect(writtenDirectly.length).toBeGreaterThan(0)
  for (const [, kind, objectType] of writtenDirectly) {
    expect(eventKinds).toContain(kind)
    expect(eventObjects).toContain(objectType)
  }
})
