import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { choiceWords } from '@/components/event/event-words'
import { locales } from '@/lib/locale'
import { typedTerm } from './typed-term'

type Described = { properties?: Record<string, Described>; items?: Described; anyOf?: Described[]; allOf?: Described[]; enum?: string[] }

/** What a part of a schema is made of: itself, and what it may be or is at once. */
const partsOf = (schema: Described): Described[] =>
  [schema, ...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap((part) =>
    part === schema ? [part] : partsOf(part),
  )

/** Every field of what a form may send, with the codes of its choices. */
async function fieldsOfForms(): Promise<Map<string, Set<string>>> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.schema.ts'))
  const modules = await Promise.all(files.map((name): Promise<object> => import(/* @vite-ignore */ `${process.cwd()}/lib/${name}`)))
  const schemas = modules.flatMap((one) => Object.entries(one)).filter(([name]) => name.endsWith('Input'))
  const fields = new Map<string, Set<string>>()
  for (const [, schema] of schemas) {
    const described: Described = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))
    const properties = partsOf(described).flatMap((part) => Object.entries(part.properties ?? {}))
    for (const [name, value] of properties) {
      const codes = fields.get(name) ?? new Set()
      for (const code of partsOf(value).flatMap((part) => part.enum ?? [])) codes.add(code)
      fields.set(name, codes)
    }
  }
  return fields
}

/** What a form sends of its own accord: where it is, what it saw, which button was pressed. */
const unseen = ['after', 'batch', 'deliverable', 'factor', 'fingerprint', 'import', 'membership', 'person', 'plan', 'rows', 'session']
const ofPage = ['shownOrganisationId', 'shownRole', 'target', 'to', 'token', 'totals', 'until', 'version', 'action', 'decision']
/** Ticks, and a file, which no page can give back. */
const ticked = ['confirm', 'coordinator', 'different', 'emptyChapters', 'file', 'unconfirmed']
/** Secrets, which are never given back. */
const secret = ['currentPassword', 'oneTimeCode', 'passkey', 'password', 'repeatedPassword']
/** What an import proposes, which it proposes again: a column for each field, a meaning for each value. */
const isProposed = (name: string) => name.startsWith('column.') || name === 'choice' || name === 'list'

test('whatever is typed or chosen in a form is given back under a name', async () => {
  const names = [...(await fieldsOfForms()).keys()].filter((name) => !isProposed(name))
  expect(names).toContain('openedYear')
  const nameless = names.filter((name) => locales.some((locale) => typedTerm(name, locale) === null))
  expect(nameless.sort()).toEqual([...unseen, ...ofPage, ...ticked, ...secret].sort())
})

test('a choice is given back in words, and not as its code', async () => {
  const chosen = [...(await fieldsOfForms())].flatMap(([name, codes]) => [...codes].map((code) => ({ name, code })))
  // the letters beside a figure are what the source prints
  const shown = chosen.filter(({ name }) => name !== 'flags' && typedTerm(name, 'nl') !== null)
  expect(shown).toContainEqual({ name: 'kind', code: 'LEGISLATION' })
  expect(shown.filter(({ name, code }) => choiceWords(name, code, 'nl') === code)).toEqual([])
})

test('a word of the plan is given back under what it names', () => {
  expect(locales.map((locale) => typedTerm('GOAL_otherNl', locale))).toEqual([
    'doelstelling: meervoud in het Nederlands',
    'goal: plural in Dutch',
  ])
})
