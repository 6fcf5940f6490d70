import {
  cellName,
  columnIndex,
  columnName,
  type FileNote,
  type FileTable,
  fileLimits,
  type TableRow,
  unreadable,
} from './import-file.rules'
import { type NumberLook, numberInWords, readMarkup, saysYes, unescaped } from './workbook-markup.rules'

/** A range of cells, both corners included; rows from 1, columns from 0. */
type Range = { fromLine: number; toLine: number; fromColumn: number; toColumn: number }

/** What cells refer to. */
export type WorksheetContext = { strings: string[]; looks: NumberLook[]; epoch1904: boolean }

type Cell = { line: number; column: number; type: string; look: NumberLook; formula: boolean; valued: boolean; value: string; text: string }

/**
 * The texts of a sheet, with what is wrong with its cells and what one does not see of it.
 * @throws RuleError when more rows, columns or cells say something than `fileLimits` allows, or a cell has an impossible place.
 */
export function readSheet(xml: string, context: WorksheetContext): Pick<FileTable, 'rows' | 'flaws' | 'notes'> {
  const rows = new Map<number, string[]>()
  const flaws: FileTable['flaws'] = {}
  const merged: Range[] = []
  const hidden = { lines: new Set<number>(), columns: new Set<number>(), filtered: false }
  let line = 0
  let column = -1
  let cells = 0
  let characters = 0
  let cell: Cell | null = null
  let into: 'value' | 'text' | null = null
  let pronounced = false

  const finish = ({ line, column, type, look, formula, valued, value, text }: Cell) => {
    const said = textOf({ type, look, value, text }, context)
    // a formula that shows nothing says nothing; one that was never calculated would
    if (said.trim() === '' && (!formula || valued)) return
    if (column >= fileLimits.columns) throw unreadable('tooManyColumns', { most: fileLimits.columns })
    cells += 1
    characters += said.length
    // one long text that thousands of cells refer to is thousands of long texts
    if (characters > fileLimits.characters) throw unreadable('unpacksTooLarge', { most: fileLimits.unpacked / 1024 / 1024 })
    if (cells > fileLimits.cells) throw unreadable('tooManyCells', { most: fileLimits.cells })
    const row = rows.get(line) ?? []
    if (row.length === 0) rows.set(line, row)
    if (rows.size > fileLimits.rows) throw unreadable('tooManyRows', { most: fileLimits.rows })
    while (row.length < column) row.push('')
    row[column] = said
    if (type === 'e') flaws[cellName(line, column)] = 'errorValue'
    else if (formula) flaws[cellName(line, column)] = 'formula'
  }

  readMarkup(xml, {
    open(name, attribute) {
      if (name === 'c') {
        const place = attribute('r')
        const at = place === null ? { line, column: column + 1 } : placeOf(place)
        line = at.line
        column = at.column
        const look = context.looks[Number(attribute('s') ?? 0)] ?? 'number'
        cell = { ...at, type: attribute('t') ?? 'n', look, formula: false, valued: false, value: '', text: '' }
      } else if (name === 'v') {
        into = 'value'
        if (cell) cell.valued = true
      } else if (name === 't') into = pronounced ? null : 'text'
      else if (name === 'f') {
        if (cell) cell.formula = true
      } else if (name === 'row') {
        line = lineOf(attribute('r') ?? String(line + 1))
        column = -1
        if (saysYes(attribute('hidden'))) hidden.lines.add(line)
      } else if (name === 'rPh') pronounced = true
      else if (name === 'mergeCell') {
        merged.push(...rangeOf(attribute('ref') ?? ''))
        if (merged.length > fileLimits.merged) throw unreadable('tooManyCells', { most: fileLimits.cells })
      } else if (name === 'autoFilter') hidden.filtered = true
      else if (name === 'col' && saysYes(attribute('hidden'))) {
        // whatever a file claims: no column is before the first one, and none counts after the last
        const first = Math.max(1, Number(attribute('min')) || 1)
        const last = Math.min(Number(attribute('max')) || 0, fileLimits.columns)
        for (let one = first; one <= last; one += 1) hidden.columns.add(one - 1)
      }
    },
    text(piece) {
      if (!cell || !into) return
      cell[into] += piece
    },
    close(name) {
      if (name === 'v' || name === 't') into = null
      else if (name === 'rPh') pronounced = false
      else if (name === 'c' && cell) {
        finish(cell)
        cell = null
      }
    },
  })
  const filled: TableRow[] = [...rows].map(([line, cells]) => ({ line, cells })).sort((a, b) => a.line - b.line)
  const spread = spreadMerged(filled, merged, flaws, fileLimits.characters - characters)
  return { rows: filled, flaws, notes: [...notesOf(filled, hidden), ...spread] }
}

function textOf(
  { type, look, value, text }: Pick<Cell, 'type' | 'look' | 'value' | 'text'>,
  { strings, looks: _, epoch1904 }: WorksheetContext,
) {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'inlineStr') return unescaped(text)
  if (type === 'b') return value === '1' ? 'true' : value === '0' ? 'false' : ''
  if (type === 'str' || type === 'e') return unescaped(value)
  if (type === 'd') return /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? value
  return value === '' ? unescaped(text) : numberInWords(value, look, epoch1904)
}

function lineOf(said: string): number {
  const line = Number(said)
  if (!Number.isInteger(line) || line < 1 || line > 1_048_576) throw unreadable('damaged')
  return line
}

function placeOf(name: string): { line: number; column: number } {
  const [, word = '', line = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name) ?? []
  if (word === '') throw unreadable('damaged')
  return { line: lineOf(line), column: columnIndex(word.toUpperCase()) }
}

/** A range as a workbook writes it, cut off where a sheet may end; none when it is not a range. */
function rangeOf(ref: string): Range[] {
  const [, a = '', b = '', c = a, d = b] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref) ?? []
  if (a === '') return []
  const toColumn = Math.min(columnIndex(c), fileLimits.columns - 1)
  return [{ fromLine: Number(b), toLine: Number(d), fromColumn: columnIndex(a), toColumn }]
}

/**
 * What is in a cell that is merged down its column is said about every row it reaches; one that is merged over columns says it of the first
 * of them, and nobody can tell what it says about the others. Only in rows where there is something: what is merged far below a list concerns
 * nobody.
 * @param most characters that may be added.
 */
function spreadMerged(rows: TableRow[], merged: Range[], flaws: FileTable['flaws'], most: number): FileNote[] {
  const spread: string[] = []
  let count = 0
  let characters = 0
  for (const { fromLine, toLine, fromColumn, toColumn } of merged) {
    const within = rows.filter(({ line }) => line >= fromLine && line <= toLine)
    count += within.length
    if (count > fileLimits.cells) throw unreadable('tooManyCells', { most: fileLimits.cells })
    const [first] = within
    const said = first?.line === fromLine ? (first.cells[fromColumn] ?? '') : ''
    if (said === '') continue
    for (const { line, cells } of within) {
      for (let column = fromColumn; column <= toColumn; column += 1) {
        count += 1
        if (count > fileLimits.cells) throw unreadable('tooManyCells', { most: fileLimits.cells })
        const own = cells[column] ?? ''
        if (column > fromColumn || (own !== '' && own !== said)) flaws[cellName(line, column)] ??= 'merged'
      }
      if (line === fromLine || (cells[fromColumn] ?? '') !== '') continue
      characters += said.length
      if (characters > most) throw unreadable('unpacksTooLarge', { most: fileLimits.unpacked / 1024 / 1024 })
      while (cells.length < fromColumn) cells.push('')
      cells[fromColumn] = said
    }
    if (within.length > 1) spread.push(`${cellName(fromLine, fromColumn)}:${cellName(within.at(-1)?.line ?? toLine, fromColumn)}`)
  }
  return spread.length === 0 ? [] : [{ key: 'mergedDown', values: { count: String(spread.length), cells: someOf(spread) } }]
}

/** What one does not see in the sheet, and is read all the same. */
function notesOf(rows: TableRow[], hidden: { lines: Set<number>; columns: Set<number>; filtered: boolean }): FileNote[] {
  const lines = rows.map(({ line }) => line).filter((line) => hidden.lines.has(line))
  const columns = [...hidden.columns].filter((column) => rows.some(({ cells }) => (cells[column] ?? '') !== ''))
  const notes: FileNote[] = []
  if (lines.length > 0)
    notes.push({
      key: hidden.filtered ? 'filteredRows' : 'hiddenRows',
      values: { count: String(lines.length), lines: someOf(lines.map(String)) },
    })
  if (columns.length > 0) notes.push({ key: 'hiddenColumns', values: { columns: columns.map(columnName).join(', ') } })
  return notes
}

/** A long list is not read: the first ones say which they are. */
export const someOf = (all: string[]): string => (all.length > 20 ? `${all.slice(0, 20).join(', ')} …` : all.join(', '))
