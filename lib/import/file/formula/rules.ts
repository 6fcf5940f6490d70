// A spreadsheet runs a cell of a text file that begins with one of these as a formula. With an apostrophe before it, it is text.

const begins = /^'*[=+\-@\t\r\n\0＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/

/** A text as a cell of a CSV file in which no spreadsheet sees a formula. */
export const guardFormula = (text: string): string => (begins.test(text) ? `'${text}` : text)

/** The text that `guardFormula` made a cell of. */
export const unguardFormula = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
