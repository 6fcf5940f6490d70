import { Paragraph, type ParagraphChild, Table, TableCell, TableRow } from 'docx'
import { hex, textWidth } from './word-look.rules'
import { lines, paragraph } from './word-text.rules'

/** What is in a cell: words on one line, or paragraphs of its own. */
export type CellContent = string | ParagraphChild[] | Paragraph[]
export type Column = { head: string /** Its part of the width. */; share: number; numeric?: boolean }
type Row = { cells: CellContent[] /** The first cell names the row of the others. */; bold?: boolean; shaded?: boolean }

const line = (colour: Parameters<typeof hex>[0], size: number) => ({ style: 'single' as const, size, color: hex(colour) })
const nothing = { style: 'none' as const, size: 0, color: 'auto' }
const margins = { top: 40, bottom: 40, left: 60, right: 100 }

const isParagraphs = (content: ParagraphChild[] | Paragraph[]): content is Paragraph[] =>
  content.length > 0 && content.every((one) => one instanceof Paragraph)

function inCell(content: CellContent, style: string, numeric: boolean): Paragraph[] {
  const look = numeric ? { alignment: 'right' as const } : {}
  if (typeof content === 'string') return [lines(style, [{ text: content }], look)]
  return isParagraphs(content) ? content : [paragraph(style, content, look)]
}

/**
 * A table as wide as the text: its head is repeated on every page, and no row is cut in two. @param caption what it is of, above it and for
 * those who do not see it.
 */
export function table(
  columns: Column[],
  rows: Row[],
  { caption, captioned = true, together = false }: { caption: string; captioned?: boolean /** On one page. */; together?: boolean },
): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / whole) * textWidth))
  const cell = (place: number, content: CellContent, style: string, fill?: string) =>
    new TableCell({
      children: inCell(content, style, columns[place]?.numeric ?? false),
      width: { size: widths[place] ?? 0, type: 'dxa' },
      margins,
      ...(fill && { shading: { type: 'clear', fill } }),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map((column, place) => cell(place, column.head, 'TableHead')),
  })
  const body = rows.map(
    ({ cells, shaded }, place) =>
      new TableRow({
        cantSplit: true,
        keepNext: together && place < rows.length - 1,
        children: cells.map((content, column) => cell(column, content, 'TableText', shaded ? 'F7F9FC' : undefined)),
      }),
  )
  return [
    ...(captioned ? [lines('Caption', [{ text: caption }])] : []),
    new Table({
      rows: [head, ...body],
      width: { size: textWidth, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      borders: {
        top: line('navy', 8),
        bottom: line('grey-300', 4),
        left: nothing,
        right: nothing,
        insideHorizontal: line('grey-300', 4),
        insideVertical: nothing,
      },
    }),
    paragraph('Normal', [], { spacing: { after: 0, line: 20, lineRule: 'exact' } }),
  ]
}
