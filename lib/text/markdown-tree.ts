import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Image, Root as Markdown, Nodes } from 'mdast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Locale } from '../locale'
import { type Piece, piecesOf } from './markdown-limits'
import { type BilingualProse, type Prose, type ProseElement, proseElement, proseElements } from './prose'

const schema: Options = {
  tagNames: [...proseElements],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const parser = unified().use(remarkParse).use(remarkGfm)
const layout = unified()
  .use(remarkRehype, {
    handlers: {
      // an image would load from another site: only its description is kept
      image: (_state, node: Image) => text(node.alt ?? ''),
      imageReference: (_state, node: Image) => text(node.alt ?? ''),
      // footnotes get English words and ids that clash between two texts on a page: they stay where they were typed
      footnoteReference: (_state, node: FootnoteReference) => text(`[${node.identifier}]`),
      footnoteDefinition: (state, node: FootnoteDefinition): Element[] => [
        { type: 'element', tagName: 'p', properties: {}, children: [text(`[${node.identifier}]`)] },
        ...(state.all(node) as Element[]),
      ],
    },
  })
  .use(rehypeSanitize, schema)

/** What a Markdown text looks like, and the pieces of HTML in it, which are dropped. */
type Reading = { prose: Prose; html: string[] }

// What was typed always reads the same. A writer's texts are read at every look at the report, so a process remembers the latest.
const known = new Map<string, Reading>()
const mostKnown = 1_000_000
let remembered = 0

function read(source: string): Reading {
  const again = known.get(source)
  if (again) return again
  const reading = readAnew(source)
  known.set(source, reading)
  remembered += source.length
  for (const [oldest] of known) {
    if (remembered <= mostKnown) break
    known.delete(oldest)
    remembered -= oldest.length
  }
  return reading
}

/** What a Markdown text looks like: harmless whatever was typed, and no more work than `mostWork` however it was typed. */
export const proseOf = (source: string): Prose => read(source).prose

/** The same for both languages of a text. */
export const bilingualProseOf = ({ nl, en }: Record<Locale, string | null>): BilingualProse => ({
  nl: nl === null ? null : proseOf(nl),
  en: en === null ? null : proseOf(en),
})

/** The pieces of HTML in a Markdown text, which are dropped when it is shown. */
export const htmlIn = (source: string): string[] => read(source).html

function readAnew(source: string): Reading {
  const prose: Prose = []
  const html: string[] = []
  let run: Markdown['children'] = []
  const layOut = () => {
    const tree = layout.runSync({ type: 'root', children: run } as Markdown) as Root
    prose.push(...proseIn(tree.children, true))
    run = []
  }
  for (const piece of piecesOf(source)) {
    if (piece.typed) {
      layOut()
      prose.push({ element: 'typed', children: [piece.text] })
    } else {
      const blocks = parsed(piece)
      html.push(...blocks.flatMap(htmlWithin))
      run.push(...blocks)
    }
  }
  layOut()
  return { prose, html }
}

/** The blocks of a piece. The definitions that it needs come before it: what they say themselves is said where they were typed. */
function parsed({ text, definitions }: Piece): Markdown['children'] {
  const list = withPastedLists(text)
  if (definitions === '') return parser.parse(list).children.map(withTicks)
  const lines = definitions.split('\n').length + 1
  return parser
    .parse(`${definitions}\n\n${list}`)
    .children.filter((node) => node.type === 'definition' || (node.position?.start.line ?? 0) > lines)
    .map(withTicks)
}

const bullet = /^([ \t]{0,3})(?:[•●▪◦‣·\uf0b7][ \t\u00a0]+|[-*+][ \t]*\u00a0[ \t\u00a0]*)(?=\S)/gm
const dash = /^([ \t]{0,3})[–—][ \t\u00a0]+(?=\S)/gm

/** Lists as word processors paste them, each line with a dot or a dash of its own, are lists; what is typed as code stays. */
function withPastedLists(text: string): string {
  if (/^ {0,3}(?:```|~~~)/m.test(text)) return text
  const list = text.replace(bullet, '$1- ')
  // one dash begins a remark, several are a list
  return list !== text || (text.match(dash)?.length ?? 0) > 1 ? list.replace(dash, '$1- ') : list
}

/** A box to tick is no element of a text: what it says stays as it was typed. */
function withTicks<N extends Nodes>(node: N): N {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const [first] = node.children
    const mark = { type: 'text' as const, value: node.checked ? '[x] ' : '[ ] ' }
    node.checked = null
    if (first?.type === 'paragraph') first.children.unshift(mark)
    else node.children.unshift({ type: 'paragraph', children: [mark] })
  }
  if ('children' in node) node.children.forEach(withTicks)
  return node
}

const htmlWithin = (node: Nodes): string[] =>
  node.type === 'html' ? [node.value] : 'children' in node ? node.children.flatMap((child) => htmlWithin(child)) : []

/** Between blocks there are line ends of the layout, which say nothing. */
const holdsBlocks = new Set(['ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr'])

const proseIn = (nodes: RootContent[], betweenBlocks: boolean): Prose =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return betweenBlocks && node.value.trim() === '' ? [] : [node.value]
    return node.type === 'element' ? proseFrom(node) : []
  })

function proseFrom({ tagName, properties, children }: Element): Prose {
  const inner = proseIn(children, holdsBlocks.has(tagName))
  // a text also travels in reports and files, where an address within this site would lead nowhere
  if (tagName === 'a' && !isOutwardLink(properties.href)) return inner
  const { href, align, start } = properties
  const given = Object.entries({ href, align, start }).filter(([, value]) => value !== undefined && value !== null)
  return [
    {
      ...Object.fromEntries(given),
      element: proseElement.shape.element.parse(tagName),
      ...(inner.length > 0 && { children: inner }),
    } satisfies ProseElement,
  ]
}

const isOutwardLink = (href: unknown): boolean => typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href)
