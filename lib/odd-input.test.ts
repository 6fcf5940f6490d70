import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

type Described = { properties?: Record<string, unknown>; anyOf?: Described[]; allOf?: Described[] }

const namesIn = (schema: Described): string[] => [
  ...Object.keys(schema.properties ?? {}),
  ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap(namesIn),
]

/** What a script may send in a field, whatever the form asks. */
const odd = [
  undefined,
  null,
  '',
  'x',
  '2025',
  7,
  true,
  [],
  ['', ''],
  ['x', null],
  [['x']],
  {},
  { length: 3 },
  { toString: 'x' },
  Object.create(null),
]

test('whatever a script sends in the fields of a form is refused or taken, and never an error', async () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.schema.ts'))
  const modules = await Promise.all(files.map((name): Promise<object> => import(/* @vite-ignore */ `${process.cwd()}/lib/${name}`)))
  const schemas = modules.flatMap((one) => Object.entries(one)).filter(([name]) => name.endsWith('Input')) as [string, z.ZodType][]
  expect(schemas.length).toBeGreaterThan(30)
  const failed: string[] = []
  for (const [name, schema] of schemas) {
    const fields = namesIn(JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))))
    const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]))
    const inputs = odd.flatMap((value) => [all(value), ...fields.map((field) => ({ ...all('x'), [field]: value }))])
    for (const input of [...odd, ...inputs]) {
      try {
        schema.safeParse(input)
      } catch (error) {
        failed.push(`${name}: ${JSON.stringify(input).slice(0, 200)}: ${error}`)
        break
      }
    }
  }
  expect(failed).toEqual([])
})
