import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`)
const documents = ['README.md', 'CONTRIBUTING.md', ...inDocs].filter((path) => path.endsWith('.md'))
const commands: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part = '']) => part)

/** The anchors of the headings of a document, as they are made where one reads it. */
const anchorsOf = (path: string) =>
  found(readFileSync(path, 'utf8'), /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  test('links to what is there', () => {
    const dead = found(text, /\]\(([^)]+)\)/g).filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? document : join(dirname(document), path)
      return !/^https?:/.test(link) && !(existsSync(target) && (!anchor || anchorsOf(target).includes(anchor)))
    })
    expect(dead).toEqual([])
  })

  test('names files and commands that exist', () => {
    const files = found(text, /`((?:app|bench|components|config|deploy|e2e|lib|messages|prisma|scripts|tests)\/[\w./-]*)`/g)
    expect(files.filter((path) => !existsSync(path))).toEqual([])
    expect(found(text, /npm run ([a-z]+)/g).filter((name) => !(name in commands))).toEqual([])
  })
})

// what links two nouns, what waits for a moment and what only counts attempts or changes is not a noun
const ties = ['ActionGoal', 'ActionTargetGroup', 'ActionTheme', 'DeliverableFlagship', 'DeliverableTargetGroup', 'ObstacleAction']
const noNouns = [...ties, 'ObstacleTargetGroup', 'EventToSeal', 'PasskeyChallenge', 'RateLimit', 'DataVersion']

test('every noun that is stored is in the glossary', () => {
  const glossary = readFileSync('docs/glossary.md', 'utf8')
  const models = found(readFileSync('prisma/schema.prisma', 'utf8'), /^model (\w+)/gm)
  expect(models.filter((model) => !noNouns.includes(model) && !glossary.includes(`\`${model}\``))).toEqual([])
})
