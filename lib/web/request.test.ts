import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import nl from '@/messages/nl/typed.json'

const lib = join(import.meta.dirname, '..')
const schemas = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.schema.ts'))
  .map((file) => readFileSync(join(lib, file), 'utf8'))

test('every text of a form has a name under which it can be given back', () => {
  const texts = schemas.flatMap((source) => [...source.matchAll(/^\s+(\w+): (?:text|optionalText)\(/gm)].map(([, name]) => name))
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter((name) => name && !(name in nl.fields))).toEqual([])
})
