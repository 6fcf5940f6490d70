/** The signs that may stand between the cells of a text file; how each is called is said in the messages. */
export const delimiters = { semicolon: ';', comma: ',', tab: '\t', pipe: '|' } as const
export type DelimiterName = keyof typeof delimiters

/** So much of a file says what stands between its cells, in characters. */
const _sample = 300_000
const mostRows = 500

/**
 * The sign between cells: the one that cuts most rows of the file into the same number of cells. Titles above the headings, and headings
 * and notes in which another sign stands, are outvoted by the rows. What a first line `sep=;` says, as spreadsheets write it, holds.
 */
export function delimiterOf(text: string): DelimiterName {
  const names = Object.keys(delimiters) as DelimiterName[]
  const said = /^\s*"?sep=([;,\t|])"?\s*[\r\n]/i.exec(text)?.[1]
  if (said) return names.find((name) => delimiters[name] === said) ?? 'semicolon'
  const start = text.slice(0)
  const votes = names.map((name) => {
    const widths = widthsOf(start, delimiters[name])
    const often = new Map<number, number>()
    for (const width of widths) if (width > 1) often.set(width, (often.get(width) ?? 0) + 1)
    const [width, rows] = [...often].reduce(([best, most], [width, rows]) => (rows > most ? [width, rows] : [best, most]), [1, 0])
    return { name, width, rows }
  })
  // texts are full of commas: where two signs cut as many rows, it is not the comma
  const weight = ({ name, width }: (typeof votes)[number]) => (name === 'comma' ? 0 : width)
  return votes.reduce((best, one) => (one.rows > best.rows || (one.rows === best.rows && weight(one) > weight(best)) ? one : best)).name
}

/** Into how many cells a sign cuts each row that says anything; a sign between quotation marks cuts nothing. */
function widthsOf(text: string, sign: string): number[] {
  const widths: number[] = []
  let width = 1
  let quoted = false
  let said = false
  for (let at = 0; at <= text.length && widths.length < mostRows; at += 1) {
    const one = text[at] ?? '\n'
    // a quotation mark opens a cell where one begins, and not in the middle of a word
    const before = text[at - 1] ?? '\n'
    if (quoted) quoted = one !== '"' || at >= text.length
    else if (one === '"' && /[;,\t|\r\n"]/.test(before)) quoted = true
    else if (one === sign) width += 1
    else if (one === '\n' || one === '\r') {
      if (said) widths.push(width)
      width = 1
      said = false
    }
    said ||= !/[\s;,|]/.test(one)
  }
  return widths
}
