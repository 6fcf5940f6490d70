import { RuleError } from '../errors'
import type { Encoding } from './encoding.rules'
import type { DelimiterName } from './text-file.rules'

/** What a file may be at most. More is refused with a sentence before anything of it is kept in memory. */
export const fileLimits = {
  /** As uploaded, in bytes. */
  bytes: 5 * 1024 * 1024,
  /** Unpacked, in bytes, all parts of a workbook together. */
  unpacked: 50 * 1024 * 1024,
  /** Parts of a workbook. */
  entries: 1000,
  /** Unpacked bytes for each packed one, for a workbook of more than a megabyte. */
  ratio: 100,
  /** Rows of the sheet that say something, the head included. */
  rows: 10_000,
  /** As far as something is in them. */
  columns: 100,
  /** Cells that say something. */
  cells: 300_000,
  /** Characters of one tag in a part of a workbook. */
  tag: 64 * 1024,
  /** Ranges of merged cells. */
  merged: 10_000,
  /** Characters of all cells together. */
  characters: 20_000_000,
} as const

/** Why a cell cannot be trusted to say what its text says. */
export type CellFlaw = 'formula' | 'merged' | 'errorValue'

/** One row of a sheet: its number as a spreadsheet counts, from 1, and the texts of its cells. */
export type TableRow = { line: number; cells: string[] }

/** What was recognised in a file, and can be chosen instead: in a text file its encoding and the sign between cells, in a workbook the sheet. */
export type FileReading = { encoding: Encoding | null; delimiter: DelimiterName | null; sheets: string[] }

/** What somebody chose; what is left out is recognised. */
export type ReadingChoice = { encoding?: Encoding; delimiter?: DelimiterName; sheet?: string }

/** Something about a file that whoever imports it should know: a sentence of `import.notes`. */
export type FileNote = { key: string; values: Record<string, string> }

/** One sheet of a file as text. */
export type FileTable = {
  /** Null for a text file, which has one sheet without a name. */
  sheet: string | null
  /** Rows without any text are left out. */
  rows: TableRow[]
  /** By cell, such as `C14`. */
  flaws: Record<string, CellFlaw>
  reading: FileReading
  notes: FileNote[]
}

/** The file as a whole cannot be imported: a message of the namespace `rules`. */
export const unreadable = (key: string, values: Record<string, string | number> = {}): RuleError =>
  new RuleError(`importFile.${key}`, values, 'file')

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** The place of a column in a cell's name, counted from 0. */
export const columnIndex = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A cell of a sheet by its row, from 1, and its column, from 0: `C14`. */
export const cellName = (line: number, column: number): string => `${columnName(column)}${line}`

/** The same with the name of the sheet, as a spreadsheet writes it: `Blad1!C14`, `'Acties 2026'!C14`. */
export function cellAddress(sheet: string | null, line: number, column: number): string {
  const cell = cellName(line, column)
  if (sheet === null) return cell
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${cell}` : `'${sheet.replaceAll("'", "''")}'!${cell}`
}
