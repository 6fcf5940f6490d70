import { type CellFlaw, cellName, fileLimits, type Table, unreadable } from '../rules'
import { rangeOf, type SheetFacts } from '../sheet/rules'

/** A cell as the reader of workbooks gives it. */
export type CellValue = string | number | boolean | Date | null

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    return name ? (entities[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
const attributeOf = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? plain(found[1] ?? found[2] ?? '') : null
}

/**
 * The first sheet that one can see, by the name on its tab and the part of the archive it is in.
 * @param part gives the text of a part of the archive, null when it is not there. @throws RuleError when the workbook names none.
 */
export function firstSheet(part: (name: string) => string | null): { name: string; path: string } {
  const sheets = [...(part('xl/workbook.xml') ?? '').matchAll(/<(?:[\w.-]+:)?sheet\s[^<>]*>/g)].map(([tag]) => tag)
  const shown = sheets.find((tag) => !/\sstate\s*=\s*["'](hidden|veryHidden)/.test(tag))
  const id = shown && /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(shown)?.[1]
  const ties = [...(part('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:[\w.-]+:)?Relationship\s[^<>]*>/g)].map(([tag]) => tag)
  const target = ties.find((tag) => attributeOf(tag, 'Id') === id)
  const path = target && attributeOf(target, 'Target')
  const name = shown && attributeOf(shown, 'name')
  if (!name || !path) throw unreadable('damaged')
  return { name, path: path.startsWith('/') ? path.slice(1) : `xl/${path.replace(/^\.\//, '')}` }
}

/** The texts of a sheet, with what is wrong with its cells. @throws RuleError when more cells are merged than a sheet may have. */
export function tableOf(sheet: string, data: CellValue[][], { formulas, errorValues, merged }: SheetFacts): Table {
  const flaws: Record<string, CellFlaw> = {}
  for (const cell of errorValues) flaws[cell] = 'errorValue'
  for (const cell of formulas) flaws[cell] = 'formula'
  const lastLine = data.length
  let mergedCells = 0
  for (const range of merged.flatMap((ref) => rangeOf(ref) ?? [])) {
    for (let line = range.fromLine; line <= Math.min(range.toLine, lastLine); line += 1) {
      for (let column = range.fromColumn; column <= range.toColumn; column += 1) {
        mergedCells += 1
        if (mergedCells > fileLimits.cells) throw unreadable('tooManyCells', { most: fileLimits.cells })
        flaws[cellName(line, column)] ??= 'merged'
      }
    }
  }
  const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
  const flawed = new Set(Object.keys(flaws).map((cell) => Number(cell.replace(/^[A-Z]+/, ''))))
  return { sheet, rows: rows.filter(({ line, cells }) => cells.some((cell) => cell !== '') || flawed.has(line)), flaws }
}

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value)
}
