import { columnIndex, fileLimits, unreadable } from '../rules'

/** What the reader of workbooks does not tell: which cells are computed, erroneous or merged. */
export type SheetFacts = {
  formulas: string[]
  errorValues: string[]
  /** As ranges, such as `A1:C1`. */
  merged: string[]
}

/** A range of cells, both corners included; rows from 1, columns from 0. */
export type Range = { fromLine: number; toLine: number; fromColumn: number; toColumn: number }

// A value between quotes may hold a `>`. Outside of them another `<` ends the try: looking further from each of a million tags that are
// never closed would take hours.
const tag = /<(\/?)(?:[\w.-]+:)?(row|c|f|mergeCell)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?)>/g
const longestPiece = 1024 * 1024

/**
 * Looks through the XML of a sheet as it is unpacked, before it is read as a whole.
 * @throws RuleError when the sheet has more rows, columns or cells than `fileLimits` allows, or a cell that does not say where it is.
 */
export function sheetScanner() {
  const facts: SheetFacts = { formulas: [], errorValues: [], merged: [] }
  let rest = ''
  let cells = 0
  let cell = ''

  const open: Record<string, (attributes: string) => void> = {
    row: (attributes) => checkLine(Number(attribute(attributes, 'r') ?? 0)),
    c: (attributes) => {
      cell = checkedCell(attribute(attributes, 'r'))
      cells += 1
      if (cells > fileLimits.cells) throw unreadable('tooManyCells', { most: fileLimits.cells })
      if (attribute(attributes, 't') === 'e') facts.errorValues.push(cell)
    },
    f: () => facts.formulas.push(cell),
    mergeCell: (attributes) => facts.merged.push(attribute(attributes, 'ref') ?? ''),
  }

  function look(text: string) {
    for (const [, closing, name = '', attributes = ''] of text.matchAll(tag)) if (!closing) open[name]?.(attributes)
  }

  return {
    push(chunk: string) {
      const text = rest + chunk
      const cut = text.lastIndexOf('<')
      look(text.slice(0, Math.max(cut, 0)))
      rest = cut < 0 ? '' : text.slice(cut)
      if (rest.length > longestPiece) throw unreadable('damaged')
    },
    end(): SheetFacts {
      look(rest)
      return facts
    },
  }
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found?.[1] ?? found?.[2] ?? null
}

function checkLine(line: number) {
  if (!(line <= fileLimits.rows)) throw unreadable('tooManyRows', { most: fileLimits.rows })
}

function checkedCell(name: string | null): string {
  const [, letters = '', line = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name ?? '') ?? []
  if (name === null || letters === '') throw unreadable('damaged')
  checkLine(Number(line))
  if (columnIndex(letters) >= fileLimits.columns) throw unreadable('tooManyColumns', { most: fileLimits.columns })
  return name
}

/** A range as a workbook writes it, cut off where a sheet ends; null when it is none. */
export function rangeOf(ref: string): Range | null {
  const [, a = '', b = '', c = a, d = b] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref) ?? []
  if (a === '') return null
  return {
    fromLine: Number(b),
    toLine: Math.min(Number(d), fileLimits.rows),
    fromColumn: columnIndex(a),
    toColumn: Math.min(columnIndex(c), fileLimits.columns - 1),
  }
}
