import { parse } from 'csv-parse/sync'
import { textOfCell } from '../text/csv'
import { someOf } from './file-sheet.rules'
import { type FileTable, fileLimits, unreadable } from './import-file.rules'
import { type DelimiterName, delimiterOf, delimiters } from './text-file.rules'

/**
 * A list whose rows are all in the first column, as a spreadsheet shows a text file whose separators it did not know, cut into its cells.
 * Every other table stays as it is.
 * @param chosen the sign between cells, as somebody said; recognised when left out.
 */
export function withOwnColumns(table: FileTable, chosen?: DelimiterName): FileTable {
  const { rows } = table
  if (rows.length < 2 || rows.some(({ cells }) => cells.length > 1)) return table
  const name = chosen ?? delimiterOf(rows.map(({ cells }) => cells[0]).join('\n'))
  const cut = rows.map(({ line, cells }) => ({ line, cells: cellsOf(cells[0] ?? '', delimiters[name]) }))
  const often = new Map<number, number>()
  for (const { cells } of cut) often.set(cells.length, (often.get(cells.length) ?? 0) + 1)
  const [width, most] = [...often].reduce((best, one) => (one[1] > best[1] ? one : best))
  // a column of titles has commas too
  if (chosen === undefined && (most < rows.length * 0.7 || width < (name === 'comma' ? 3 : 2))) return table
  if (cut.some(({ cells }) => cells.length > fileLimits.columns)) throw unreadable('tooManyColumns', { most: fileLimits.columns })
  return {
    ...table,
    rows: cut.map(({ line, cells }) => ({ line, cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1) })),
    reading: { ...table.reading, delimiter: name },
    notes: [...table.notes, { key: 'oneColumn', values: {} }],
  }
}

function cellsOf(row: string, delimiter: string): string[] {
  const [cells = []]: string[][] = parse(row.replace(/\n/g, ' '), { delimiter, relax_quotes: true, relax_column_count: true })
  return cells.map(textOfCell)
}

/** The same table with the sign of what cannot be read in the place of NUL and of half an emoji: the database refuses both. */
export const withStorableCells = (table: FileTable): FileTable => ({
  ...table,
  rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replace(/[\0\p{Surrogate}]/gu, '\ufffd')) })),
})

/**
 * What letters with accents become where a program read UTF-8 as another encoding and saved that: of Windows `Ã©` for `é` and `â€™` for `’`, of Apple
 * `√©` and `‚Äô`, of DOS `├®`.
 */
const garbled =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œž¦“”]|√[\u00a1-\u00ff´∂≠∞±≤≥¥∑∏π∫ªºΩ]|‚Ä[ôòúùìî¶]|[├┬][\u00a1-\u00ff░▒▓┐└╗╝║╣]/u

/** As much of a word as is shown. */
const mostLetters = 40

/** The same table, with a note of words that were already wrong when the file was saved. */
export function withGarbledWords(table: FileTable): FileTable {
  const cells = table.rows.flatMap(({ cells }) => cells.filter((cell) => garbled.test(cell)))
  const words = new Set(cells.flatMap((cell) => cell.split(/[\s,;:.!?()]+/).filter((word) => garbled.test(word))))
  if (words.size === 0) return table
  return {
    ...table,
    notes: [...table.notes, { key: 'garbled', values: { words: someOf([...words].map((word) => word.slice(0, mostLetters))) } }],
  }
}
