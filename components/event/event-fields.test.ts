import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { locales } from '@/lib/locale'
import { fieldWords } from './event-words'

const fileNames = readdirSync('lib', { recursive: true, encoding: 'utf8' }).map((name) => `lib/${name}`)
const sources = fileNames.filter((name) => /\.(commands|rules)\.ts$/.test(name))

/** Every field that commands and rules put before or after in an event, or compare for one, with the files that do. */
function recordedFields(): Map<string, Set<string>> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const program = ts.createProgram(sources, { ...options, noEmit: true, incremental: false })
  const checker = program.getTypeChecker()
  const fields = new Map<string, Set<string>>()

  const add = (node: ts.Node, file: string) => {
    const type = checker.getTypeAtLocation(node)
    const objects = (type.isUnion() ? type.types : [type]).filter((one) => one.flags & ts.TypeFlags.Object && !checker.isArrayType(one))
    for (const property of objects.flatMap((one) => one.getProperties())) {
      fields.set(property.name, (fields.get(property.name) ?? new Set()).add(file))
    }
  }
  const visit = (node: ts.Node, file: string) => {
    const isHalf = (name: ts.Node) => ['before', 'after'].includes(name.getText())
    if (ts.isPropertyAssignment(node) && isHalf(node.name)) add(node.initializer, file)
    if (ts.isShorthandPropertyAssignment(node) && isHalf(node.name)) {
      const variable = checker.getShorthandAssignmentValueSymbol(node)?.valueDeclaration
      if (variable) add(variable, file)
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'difference') for (const values of node.arguments) add(values, file)
    ts.forEachChild(node, (child) => visit(child, file))
  }
  for (const name of sources) {
    const file = program.getSourceFile(name)
    if (file) visit(file, name)
  }
  return fields
}

/** What a before and after of something else than an event is made of. */
const noEvents = [
  'lib/report/edition-difference.rules.ts',
  'lib/import/imported-statuses.commands.ts',
  'lib/status/status-history.rules.ts',
]

/** Of which things events the commands of a folder write, where their fields have names of their own. */
const objectOf = (file: string) =>
  file === 'lib/plan/words.commands.ts' ? 'PlanWords' : file.startsWith('lib/import/') ? 'Import' : 'Plan'

test('every field that an event may record has a name in words', () => {
  const fields = [...recordedFields()].flatMap(([field, files]) =>
    [...files].filter((file) => !noEvents.includes(file)).map((file) => ({ field, object: objectOf(file) })),
  )
  expect(fields.length).toBeGreaterThan(100)
  const nameless = locales.flatMap((locale) => fields.filter(({ field, object }) => fieldWords(field, object, locale) === field))
  expect(nameless).toEqual([])
}, 60_000)
