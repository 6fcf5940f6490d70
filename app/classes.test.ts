import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from 'tailwindcss'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const shown = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .map((path) => join(folder, path)),
)

/** The classes written out in what is shown, each with a file that has it. */
const written = new Map(
  shown.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)].flatMap(([, plain, made]) =>
      (plain ?? (made ?? '').replace(/\$\{[^}]*\}/g, ' '))
        .split(/\s+/)
        .filter(Boolean)
        .map((name): [string, string] => [name, path]),
    ),
  ),
)

test('every class has a look: a size or colour that the tokens do not name would do nothing', async () => {
  const styles = await compile(readFileSync(join(import.meta.dirname, 'globals.css'), 'utf8'), {
    base: import.meta.dirname,
    loadStylesheet: async (id, base) => {
      const path = id === 'tailwindcss' ? join(root, 'node_modules/tailwindcss/index.css') : join(base, id)
      return { path, base: dirname(path), content: readFileSync(path, 'utf8') }
    },
  })
  const css = styles.build([...written.keys(), 'max-w-4xl'])
  const without = (names: Iterable<string>) =>
    [...names].filter((name) => !css.includes(`.${name.replace(/[^\w-]/g, (character) => `\\${character}`)}`))
  expect(written.size).toBeGreaterThan(400)
  expect(without(['max-w-4xl', 'max-w-text'])).toEqual(['max-w-4xl'])
  expect(without(written.keys()).map((name) => `${name} in ${written.get(name)}`)).toEqual([])
})
