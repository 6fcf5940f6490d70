// Everything that reads what is not public, or writes: found in the sources, so that nobody has to remember to add it to a list.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '../../scripts/run'

export type Callable = { file: string; name: string }

const pathsIn = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort()

/** The functions that a file hands out, as Node sees them: however they are written or passed on. */
async function functionsOf(file: string): Promise<Callable[]> {
  const module: Record<string, unknown> = await import(/* @vite-ignore */ join(ROOT, file))
  return Object.keys(module)
    .filter((name) => typeof module[name] === 'function')
    .map((name) => ({ file, name }))
}

const among = async (files: string[]): Promise<Callable[]> => (await Promise.all(files.map(functionsOf))).flat()

/** What can be called from a browser: `submitStatus`, and a method with the address of its route. */
export async function callablesOfTheWeb(): Promise<Callable[]> {
  const routes = await among(pathsIn('app', '/route.ts'))
  const addressed = routes.map(({ file, name }) => ({ file, name: `${name} ${file.slice('app'.length, -'/route.ts'.length)}` }))
  return [...(await among(pathsIn('app', '/submit.ts'))), ...addressed]
}

/** Who answers for the right to call a function of `lib`. */
export type Answerable =
  /** It takes the one who asks: the matrix has a row of its name. */
  | 'matrix'
  /** It takes the database of a command or query that asked: the linter keeps the database out of everything but `lib`. */
  | 'caller'
  /** It neither reads nor writes: what it returns is no promise. */
  | 'pure'
  /** It takes nobody and reads what everybody may: its name says so. */
  | 'public'
  /** Nothing tells. */
  | 'nobody'

const persons = ['Actor', 'Operator', 'Somebody']
const databases = ['Database', 'Transaction', 'Prisma.TransactionClient', 'PrismaClient']

/** The exported functions of all queries and commands, each with who answers for it. */
export async function callablesOfTheDomain(): Promise<(Callable & { answers: Answerable })[]> {
  const found = await among([...pathsIn('lib', '.queries.ts'), ...pathsIn('lib', '.commands.ts')])
  return found.map((callable) => ({ ...callable, answers: answerable(callable) }))
}

function answerable({ file, name }: Callable): Answerable {
  const written = functionCalled(name, file)
  if (!written) return 'nobody'
  const first = written.parameters[0]?.type?.getText() ?? ''
  const parts = first.split('|').map((part) => part.trim())
  if (parts.some((part) => persons.includes(part))) return 'matrix'
  if (parts.some((part) => databases.includes(part))) return 'caller'
  const result = written.type?.getText()
  if (result !== undefined && !result.startsWith('Promise<')) return 'pure'
  return /^(get|list|count|find)Public/.test(name) ? 'public' : 'nobody'
}

/** `function f() {}` or `const f = () => {}` at the top of a file. */
function functionCalled(name: string, file: string): ts.SignatureDeclaration | undefined {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement
    if (!ts.isVariableStatement(statement)) continue
    const variable = statement.declarationList.declarations.find((one) => one.name.getText() === name)
    if (variable?.initializer && ts.isArrowFunction(variable.initializer)) return variable.initializer
  }
  return undefined
}
