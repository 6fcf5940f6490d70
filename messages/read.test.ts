import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue'

const sources = ['app', 'components', 'lib', 'prisma', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
)

/** The texts in the code and the names of what it reads; a text with something filled in becomes a pattern. */
const texts = new Set<string>()
const patterns = new Set<string>()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function look(node: ts.Node): void {
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) texts.add(node.text)
  else if (ts.isTemplateExpression(node))
    patterns.add([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].map(escaped).join('.+'))
  ts.forEachChild(node, look)
}
for (const path of sources) look(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest))

// a pattern without a letter of its own would fit every key
const keyPatterns = [...patterns]
  .filter((pattern) => /[a-z]{2}/i.test(pattern.replaceAll('.+', '')))
  .map((pattern) => RegExp(`^${pattern}$`))
const isRead = (key: string) => texts.has(key) || keyPatterns.some((pattern) => pattern.test(key))

type Tree = { [key: string]: Tree | string }
const keysIn = (tree: Tree, above: string[] = []): string[][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[...above, key]] : keysIn(value, [...above, key])))

test('every sentence has a place in the code that asks for it', () => {
  // whoever asks may know a part of the key only: `t('closing.count')`, `t('count')`, `words.count`
  const unread = keysIn(catalogue.nl).filter((key) => !key.some((_, index) => isRead(key.slice(index).join('.'))))
  expect(unread.map((key) => key.join('.'))).toEqual([])
})
