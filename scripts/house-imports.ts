import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { plumbing } from './house-measures'
import { ROOT } from './run'

/**
 * The nouns of the plan, each before those that know of it: what one imports of another points back along this list. Plumbing stands beside
 * them, not among them.
 */
export const nouns = [
  ...['site', 'event', 'user', 'plan', 'organisation', 'event-log', 'year', 'status', 'obstacle', 'indicator', 'report'],
  ...['open-data', 'figure', 'document', 'import', 'search'],
]

/** Folders that import each other knowingly, and why. */
const onPurpose: Record<string, string> = {
  'lib/plan → lib/status': 'a plan has words of its own for the states',
  'lib/open-data → lib/document':
    'a catalogue describes the documents of an edition, and its workbook is made of the tables of the open data',
  'lib/report → lib/document': 'an edition is published together with the documents that are made of it',
  'app/[locale]/[plan]/manage/years/[year] ↔ app/[locale]/[plan]/manage/years/[year]/obstacles': 'rows of the sheet name obstacles',
  'app/[locale]/[plan]/manage/years/[year] ↔ app/[locale]/[plan]/manage/years/[year]/selection': 'a selection is of rows of the sheet',
  'scripts ↔ scripts/backup': 'the commands are where all commands are, and share their tools',
}

/** The only files of `lib/web` that a noun may import: they know addresses, kept documents and turns, and of a request its id and the words of its plan. */
const webForNouns = ['addresses', 'current-request', 'document-answer', 'document-turn', 'kept-documents']

type Import = { from: string; to: string }

const specifier = /(?:^(?:import|export)\s[^'"]*?from\s*|^import\s*|\bimport\()'([^']+)'/gm

/** What every file that is no test imports of ours, file by file. */
export function importsIn(paths: readonly string[]): Import[] {
  const known = new Set(paths)
  const fileOf = (path: string) => ['', '.ts', '.tsx'].map((ending) => path + ending).find((file) => known.has(file))
  return paths
    .filter((path) => !/\.(test|spec)\.tsx?$/.test(path) && existsSync(join(ROOT, path)))
    .flatMap((from) =>
      [...readFileSync(join(ROOT, from), 'utf8').matchAll(specifier)].flatMap(([, said = '']) => {
        const path = said.startsWith('@/') ? said.slice(2) : said.startsWith('.') ? join(dirname(from), said) : ''
        const to = fileOf(path)
        return to ? [{ from, to }] : []
      }),
    )
}

/** Nouns that import one that knows of them, and nouns that have no place in the list. */
export function nounsAgainstTheOrder(imports: Import[]): string[] {
  const noun = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1]
  const found = imports.flatMap(({ from, to }) => {
    const [importer, imported] = [noun(from), noun(to)]
    if (!importer || !imported || importer === imported || [importer, imported].some((name) => plumbing.includes(name))) return []
    const inOrder = nouns.includes(importer) && nouns.includes(imported) && nouns.indexOf(imported) < nouns.indexOf(importer)
    return inOrder ? [] : [{ pair: `lib/${importer} → lib/${imported}`, from }]
  })
  return found.filter(({ pair }) => !(pair in onPurpose)).map(({ pair, from }) => `${pair}: ${from}`)
}

/** What nouns import of the web besides. */
export const nounsOnTheWeb = (imports: Import[]): string[] =>
  imports
    .filter(({ from, to }) => nouns.some((noun) => from.startsWith(`lib/${noun}/`)) && to.startsWith('lib/web/'))
    .filter(({ to }) => !webForNouns.some((name) => to === `lib/web/${name}.ts`))
    .map(({ from, to }) => `${from} → ${to}`)

/** Folders of which one lies in the other, and that import each other: neither can be read without the other. `lib` itself is plumbing, beside its nouns. */
export function folderCycles(imports: Import[]): string[] {
  const pairs = new Set(imports.map(({ from, to }) => `${dirname(from)}\n${dirname(to)}`))
  return [...pairs].flatMap((pair) => {
    const [parent = '', child = ''] = pair.split('\n')
    const both = child.startsWith(`${parent}/`) && parent !== 'lib' && pairs.has(`${child}\n${parent}`)
    const told = `${parent} ↔ ${child}`
    return both && !(told in onPurpose) ? [told] : []
  })
}

/** What is said to be on purpose and is not there any more. */
export function purposesGone(imports: Import[]): string[] {
  const folders = new Set(imports.map(({ from, to }) => `${dirname(from)} → ${dirname(to)}`))
  return Object.keys(onPurpose).filter((told) => {
    const [one = '', other = ''] = told.split(/ [→↔] /)
    return !folders.has(`${one} → ${other}`) || (told.includes('↔') && !folders.has(`${other} → ${one}`))
  })
}
