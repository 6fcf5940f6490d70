/**
 * The most that reading one text may cost, in the unit of `priceOf`: some ten times what the longest ordinary report text costs. The time
 * of a Markdown parser grows with the square of some things, so a text is cut into pieces, each piece is priced at the worst that the
 * parser could make of it, and what costs more than what is left is never given to the parser: it is shown as it was typed.
 */
export const mostWork = 3_000_000

/** Part of a text: blocks that the parser may read apart from the rest, or, `typed`, too intricate to be read at all. */
export type Piece = {
  text: string
  typed: boolean
  /** The definitions elsewhere in the text that this piece refers to: `[label]: address`. */
  definitions: string
}

/** A text in the pieces in which it is read. Together they are the whole text, apart from empty lines between them. */
export function piecesOf(source: string): Piece[] {
  const blocks = blocksOf(source)
  const known = definitionsIn(blocks)
  const pieces: Piece[] = []
  let left = mostWork
  for (const text of blocks) {
    const definitions = known.flatMap(({ label, line }) => (text.includes(label) ? [line] : [])).join('\n')
    const price = priceOf(definitions === '' ? text : `${definitions}\n\n${text}`)
    const before = pieces.at(-1)
    if (price <= left) {
      pieces.push({ text, typed: false, definitions })
      left -= price
    } else if (before?.typed) before.text += `\n\n${text}`
    else pieces.push({ text, typed: true, definitions: '' })
  }
  return pieces
}

/** What of a text is shown as it was typed, because it is too intricate to be laid out; empty for nearly every text. */
export const typedIn = (source: string): string[] => piecesOf(source).flatMap(({ text, typed }) => (typed ? [text] : []))

/**
 * The worst that reading a text can cost. Each mark that opens something (code, a link, HTML) may be followed to the end of the text in
 * vain; marks of emphasis are compared with each other, as are lines of a list or a table; a table is as wide in each of its lines.
 */
export function priceOf(text: string): number {
  const lines = text.split(lineEnd)
  if (lines.some((line) => nesting(line) > deepestNesting) || text.split(/\s+/).some((word) => word.length >= longestWord))
    return Number.POSITIVE_INFINITY
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const cells = Math.max(...lines.map(columnsOf)) * lines.length
  return 5000 + text.length * (1 + count(/[`<[!]/g)) + 4 * count(/[*_~]+/g) ** 2 + 10 * lines.length ** 2 + 300 * (cells + count(/\|/g))
}

const lineEnd = /\r\n?|\n/
const deepestNesting = 12
/** Nobody's word or address: looking for addresses in it would take the square of its length. */
const longestWord = 1500
const mostDefinitions = 100

/** How many quotes and lists a line opens at its start; a line drawn across the page opens none. */
function nesting(line: string): number {
  if (/^\s*([-*_=])\1*\s*$/.test(line)) return 0
  const start = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
  return (start.match(/[>*+\-.)]/g)?.length ?? 0) + Math.floor((/^\s*/.exec(start)?.[0].replaceAll('\t', '    ').length ?? 0) / 4)
}

/** How many columns a line gives to a table: it is the one of dashes below its head. */
const columnsOf = (line: string): number => (/^[\s|:>*+\-\d.)]*$/.test(line) && line.includes('-') ? (line.match(/\|/g)?.length ?? 0) : 0)

/** A text in blocks that stand on their own: cut at the empty lines that no list, quote, code or HTML goes on after. */
function blocksOf(source: string): string[] {
  const blocks: string[][] = []
  let block: string[] = []
  let end: RegExp | null = null
  let afterEmpty = true
  for (const line of source.split(lineEnd)) {
    const empty = line.trim() === ''
    if (end === null && !empty && afterEmpty && !goesOn(block[0], line)) {
      block = []
      blocks.push(block)
    }
    // empty lines before the first block belong to none
    if (blocks.length > 0) block.push(line)
    end = end === null ? endOf(line) : end.test(line) ? null : end
    afterEmpty = empty
  }
  return blocks.map((lines) => lines.join('\n').trimEnd())
}

const item = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/

/** Whether a line after an empty one belongs to the block that began with `first`. */
const goesOn = (first: string | undefined, line: string): boolean =>
  first !== undefined && (/^(?: {2,}| ?\t)/.test(line) || (item.test(first) && item.test(line)))

/** How the code or the HTML ends that a line begins, and that empty lines do not end; null when it begins none. */
function endOf(line: string): RegExp | null {
  const [, fence] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
  if (fence) return new RegExp(`^ {0,3}${fence}${fence[0]}*\\s*$`)
  const [, comment, tag] = /^ {0,3}(?:(<!--)|<(script|pre|style|textarea)(?:[\s>]|$))/i.exec(line) ?? []
  const closing = comment ? /-->/ : tag ? /<\/(?:script|pre|style|textarea)>/i : null
  return closing?.test(line) ? null : closing
}

/** The addresses and the footnotes that a text defines on lines of their own, by the label that refers to them. */
function definitionsIn(blocks: string[]): { label: string; line: string }[] {
  const found = new Map<string, string>()
  for (const line of blocks.flatMap((block) => block.split('\n'))) {
    const [, label, address] = /^ {0,3}(\[[^[\]\\]{1,100}\]):[ \t]*(\S{1,500})/.exec(line) ?? []
    // the first definition of a label counts
    if (!label || !address || found.has(label) || found.size === mostDefinitions) continue
    found.set(label, label.startsWith('[^') ? `${label}: .` : `${label}: ${address}`)
  }
  return [...found].map(([label, line]) => ({ label, line }))
}
