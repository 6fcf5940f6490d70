import type { IParagraphOptions, Paragraph, ParagraphChild, Table } from 'docx'
import type { Prose, ProseElement } from '../text/prose'
import type { Piece } from './telling.rules'
import { table } from './word-table.rules'
import { heading, lines, paragraph, written } from './word-text.rules'

type Node = string | ProseElement
type Marks = Omit<Piece, 'text'>
/** Where a block is: what it inherits from what is around it. */
type Around = { style: string; look: Partial<IParagraphOptions>; marks: Marks }

/** Each numbered list counts from its own beginning. */
export type ListCounter = { next: number }

const inline = new Set<string>(['a', 'strong', 'em', 'del', 'code', 'br'])
const isInline = (node: Node): boolean => typeof node === 'string' || inline.has(node.element)

const marksOf = ({ element, href }: ProseElement): Marks => {
  if (element === 'strong') return { bold: true }
  if (element === 'em') return { italic: true }
  if (element === 'del') return { struck: true }
  if (element === 'code') return { code: true }
  return element === 'a' && href ? { href } : {}
}

const piecesIn = (nodes: Node[], marks: Marks): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (typeof node === 'string') return [{ ...marks, text: node.replaceAll('\n', ' ') }]
    if (node.element === 'br') return [{ ...marks, text: '\n' }]
    return piecesIn(node.children ?? [], { ...marks, ...marksOf(node) })
  })

/**
 * A text that was typed, laid out with the styles of the document: its headings below those of the chapter, its lists as lists, its tables as
 * tables. @param below the depth of the heading it is under.
 */
export function proseBlocks(
  prose: Prose,
  { below, marks = {}, lists }: { below: 1 | 2; marks?: Marks; lists: ListCounter },
): (Paragraph | Table)[] {
  const blocks = (nodes: Node[], around: Around, depth: number): (Paragraph | Table)[] => {
    const made: (Paragraph | Table)[] = []
    let run: Node[] = []
    const end = () => {
      const pieces = piecesIn(run, around.marks)
      if (pieces.some(({ text }) => text.trim())) made.push(lines(around.style, pieces, around.look))
      run = []
    }
    for (const node of nodes) {
      if (isInline(node)) run.push(node)
      else if (typeof node !== 'string') {
        end()
        made.push(...block(node, around, depth))
      }
    }
    end()
    return made
  }

  const block = (node: ProseElement, around: Around, depth: number): (Paragraph | Table)[] => {
    const children = node.children ?? []
    const typed = /^h([1-6])$/.exec(node.element)?.[1]
    if (typed) return [heading(headingAt(below + Number(typed)), piecesIn(children, around.marks))]
    switch (node.element) {
      case 'ul':
      case 'ol': {
        const reference = node.element === 'ul' ? 'bullets' : 'numbers'
        const instance = node.element === 'ol' ? lists.next++ : 0
        return children.flatMap((item) =>
          typeof item === 'string' ? [] : listItem(item, { reference, level: Math.min(depth, 8), instance }, around),
        )
      }
      case 'blockquote':
        return blocks(children, { ...around, style: 'Quote' }, depth)
      case 'pre':
      case 'typed':
        return [lines('Typed', [{ ...around.marks, text: textOf(node) }], around.look)]
      case 'hr':
        return [
          paragraph('Normal', [], { border: { bottom: { style: 'single', size: 4, space: 1, color: 'CFD5DD' } }, spacing: { after: 160 } }),
        ]
      case 'table':
        return tableOf(node, around.marks)
      default:
        return blocks(children, around, depth)
    }
  }

  type Numbering = { reference: string; level: number; instance: number }
  const listItem = (item: ProseElement, numbering: Numbering, around: Around): (Paragraph | Table)[] => {
    const style = numbering.reference === 'bullets' ? 'ListBullet' : 'ListNumber'
    let begun = false
    return (item.children ?? []).length === 0
      ? []
      : splitItem(item.children ?? []).flatMap((part) => {
          if (!Array.isArray(part)) return block(part, around, numbering.level + 1)
          const look = begun ? { indent: { left: 340 * (numbering.level + 1) } } : { numbering }
          begun = true
          return [lines(style, piecesIn(part, around.marks), look)]
        })
  }
  return blocks(prose, { style: 'Body', look: {}, marks }, 0)
}

const headingAt = (depth: number) => (depth <= 2 ? 2 : depth === 3 ? 3 : 4)

/** The parts of an item of a list: runs of words, and what is a block of its own. */
function splitItem(children: Node[]): (Node[] | ProseElement)[] {
  const parts: (Node[] | ProseElement)[] = []
  let open = false
  for (const child of children) {
    const last = parts.at(-1)
    if (typeof child !== 'string' && child.element === 'p') {
      parts.push(child.children ?? [])
      open = false
    } else if (isInline(child)) {
      if (open && Array.isArray(last)) last.push(child)
      else parts.push([child])
      open = true
    } else if (typeof child !== 'string') {
      parts.push(child)
      open = false
    }
  }
  return parts
}

const textOf = (node: Node): string => {
  if (typeof node === 'string') return node
  return node.element === 'br' ? '\n' : (node.children ?? []).map(textOf).join('')
}

const within = (node: ProseElement, element: string): ProseElement[] =>
  (node.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : child.element === element ? [child] : within(child, element)))

function tableOf(node: ProseElement, marks: Marks): (Paragraph | Table)[] {
  const [head, ...body] = within(node, 'tr')
  const heads = (head?.children ?? []).flatMap((cell) => (typeof cell === 'string' ? [] : [cell]))
  if (heads.length === 0) return []
  const columns = heads.map((cell) => ({ head: textOf(cell), share: 1, numeric: cell.align === 'right' }))
  const cellsOf = (row: ProseElement): ParagraphChild[][] =>
    heads.map((_, place) => {
      const cell = row.children?.[place]
      return cell === undefined || typeof cell === 'string' ? [] : written(piecesIn(cell.children ?? [], marks))
    })
  return table(
    columns,
    body.map((row) => ({ cells: cellsOf(row) })),
    { caption: textOf(node), captioned: false },
  )
}
