import { CsvError, type Info, parse } from 'csv-parse/sync'
import { actionNumber } from '../params'
import { folded, tidyText } from '../text/text'
import { freeSlug, slugOf } from './plan-revision.rules'

/** What a plan consists of, by kind: what can be typed, pasted, renamed, put in another order and taken away. */
export const partKinds = ['goals', 'flagships', 'target-groups', 'themes', 'actions'] as const
export type PartKind = (typeof partKinds)[number]

/** A part as it is typed: the code by which addresses and files know it, and its name. */
export type Part = { code: string; nl: string | null; en: string | null }
export type ReadPart = Part & { line: number }

/** What is wrong with a line: a message under `part.problems`. */
export type PartProblem = { line: number; key: PartProblemKey; values: Record<string, string> }
export type PartProblemKey =
  | 'quotes'
  | 'tooManyCells'
  | 'code'
  | 'codeTaken'
  | 'codeTwice'
  | 'noName'
  | 'noDutchName'
  | 'tooLong'
  | 'known'
  | 'noLetter'

export type ReadParts = { parts: ReadPart[]; problems: PartProblem[] }

/** The longest name of a part, in characters, and the most lines of one paste. */
export const longestName = 300
export const mostParts = 3000

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Addresses and files know goals and flagships by a letter, actions by their number, and the axes of the matrix by a word. */
const codeForms: Record<PartKind, (code: string) => boolean> = {
  goals: (code) => /^[a-z]$/.test(code),
  flagships: (code) => /^[a-z]$/.test(code),
  'target-groups': (code) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 60,
  themes: (code) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 60,
  actions: (code) => actionNumber.safeParse(code).success,
}

/** What in a first column of two says that it holds codes: a letter or a number does, a word may as well be a name. */
const looksLikeCode: Record<PartKind, (cell: string) => boolean> = {
  goals: (cell) => /^[a-z]$/i.test(cell),
  flagships: (cell) => /^[a-z]$/i.test(cell),
  'target-groups': () => false,
  themes: () => false,
  actions: (cell) => /\d/.test(cell) && actionNumber.safeParse(cell).success,
}

const headings = new Set(
  [
    'code',
    'letter',
    'nummer',
    'number',
    'nr',
    'naam',
    'name',
    'titel',
    'title',
    'nl',
    'en',
    'nederlands',
    'engels',
    'dutch',
    'english',
  ].concat(
    ...['naam nl', 'naam en', 'titel nl', 'titel en', 'name nl', 'name en', 'title nl', 'title en', 'nederlandse naam', 'engelse naam'],
  ),
)

/**
 * Reads what was typed or pasted from a spreadsheet, a part per line: code, Dutch name and English name; or the two names; or the Dutch name
 * alone. Cells are separated by a tab, or by a semicolon where there is no tab. A first line of headings is left out. A code that is not given
 * is made. With one problem nothing of it counts.
 */
export function readParts(kind: PartKind, text: string, known: Part[]): ReadParts {
  const lines = linesOf(text)
  if ('problem' in lines) return { parts: [], problems: [lines.problem] }
  const rows = lines.rows.filter(({ cells }, index) => index > 0 || !cells.every((cell) => headings.has(folded(cell))))
  const problems: PartProblem[] = rows.flatMap(({ line, cells }) =>
    cells.length > 3 ? [{ line, key: 'tooManyCells' as const, values: {} }] : [],
  )
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const coded = width > 2 || (width === 2 && rows.some(({ cells }) => looksLikeCode[kind](cells[0] ?? '')))
  const typed = rows.map(({ line, cells }) => {
    const [code = '', nl = '', en = ''] = coded ? cells : ['', ...cells]
    return { line, code: kind === 'actions' ? code : code.toLowerCase(), nl: nl || null, en: en || null }
  })
  const parts: ReadPart[] = []
  const codes = new Set([...known, ...typed].map(({ code }) => code))
  for (const part of typed) {
    const code = part.code || freeCode(kind, part, codes)
    if (code === null) problems.push({ line: part.line, key: 'noLetter', values: {} })
    else parts.push({ ...part, code })
    codes.add(code ?? '')
  }
  problems.push(...parts.flatMap((part, index) => problemsOf(kind, part, known, parts.slice(0, index))))
  return { parts, problems: problems.sort((a, b) => a.line - b.line) }
}

type Lines = { rows: { line: number; cells: string[] }[] } | { problem: PartProblem }

function linesOf(text: string): Lines {
  const rows: { line: number; cells: string[] }[] = []
  let end = 0
  try {
    parse(text, {
      delimiter: text.includes('\t') ? '\t' : ';',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (record: string[], info: Info) => {
        const line = end + 1
        end = info.lines
        const cells = record.map(tidyText)
        const last = cells.findLastIndex((cell) => cell !== '')
        if (last >= 0) rows.push({ line, cells: cells.slice(0, last + 1) })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problem: { line: Number(error.lines ?? 0) || 1, key: 'quotes', values: {} } }
  }
  return { rows }
}

function freeCode(kind: PartKind, { nl, en }: Pick<Part, 'nl' | 'en'>, codes: Set<string>): string | null {
  if (kind === 'goals' || kind === 'flagships') return [...letters].find((letter) => !codes.has(letter)) ?? null
  if (kind !== 'actions') return freeSlug(slugOf(nl ?? en ?? '', kind === 'themes' ? 'theme' : 'group'), [...codes])
  const highest = Math.max(0, ...[...codes].filter((code) => /^\d+$/.test(code)).map(Number))
  return String(highest + 1)
}

const sameName = (one: Part, other: Part) =>
  (one.nl !== null && other.nl !== null && folded(one.nl) === folded(other.nl)) ||
  (one.nl === null && other.nl === null && one.en !== null && other.en !== null && folded(one.en) === folded(other.en))

function problemsOf(kind: PartKind, part: ReadPart, known: Part[], before: ReadPart[]): PartProblem[] {
  const { line, code, nl, en } = part
  const problem = (key: PartProblemKey, values: Record<string, string> = {}): PartProblem[] => [{ line, key, values }]
  if (nl === null && en === null) return problem('noName')
  if (nl === null && (kind === 'target-groups' || kind === 'themes')) return problem('noDutchName')
  if ((nl?.length ?? 0) > longestName || (en?.length ?? 0) > longestName) return problem('tooLong', { most: String(longestName) })
  if (!codeForms[kind](code)) return problem('code', { code })
  if (known.some((one) => one.code === code)) return problem('codeTaken', { code })
  const twice = before.find((one) => one.code === code)
  if (twice) return problem('codeTwice', { code, other: String(twice.line) })
  // two actions may be called the same, in a plan of thousands
  const same = kind === 'actions' ? undefined : known.find((one) => sameName(one, part))
  return same ? problem('known', { code: same.code }) : []
}
