import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Image } from 'mdast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isTooIntricate } from './markdown-limits'

const schema: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
    ...['a', 'strong', 'em', 'del', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {
    handlers: {
      // an image would load from another site: only its description is kept
      image: (_state, node: Image) => text(node.alt ?? ''),
      imageReference: (_state, node: Image) => text(node.alt ?? ''),
      // footnotes get English words and ids that clash between two texts on a page: they stay where they were typed
      footnoteReference: (_state, node: FootnoteReference) => text(`[${node.identifier}]`),
      footnoteDefinition: (state, node: FootnoteDefinition) => [element('p', [text(`[${node.identifier}]`)]), ...state.all(node)],
    },
  })
  .use(rehypeSanitize, schema)

/** What a Markdown text looks like as HTML, as a tree: harmless whatever was typed, headings lowered by `headingOffset` (h6 at most). */
export function markdownTree(source: string, headingOffset: number): Root {
  if (isTooIntricate(source)) return asTyped(source)
  const tree = processor.runSync(processor.parse(source)) as Root
  return { ...tree, children: tree.children.flatMap((node) => adapt(node, headingOffset)) }
}

/** Paragraphs and line breaks, and every other character as it stands. */
function asTyped(source: string): Root {
  const paragraphs = source.split(/(?:\r?\n){2,}/).filter((paragraph) => paragraph.trim() !== '')
  return { type: 'root', children: paragraphs.map((paragraph) => element('p', withBreaks(paragraph))) }
}

const withBreaks = (paragraph: string): ElementContent[] =>
  paragraph.split('\n').flatMap((line, place) => (place === 0 ? [text(line)] : [element('br', []), text(line)]))

const element = (tagName: string, children: ElementContent[]): Element => ({ type: 'element', tagName, properties: {}, children })

function adapt<T extends RootContent>(node: T, headingOffset: number): (T | ElementContent)[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => adapt(child, headingOffset))
  if (node.tagName === 'a' && !isOutwardLink(node.properties.href)) return children
  const level = /^h([1-6])$/.exec(node.tagName)?.[1]
  const tagName = level ? `h${Math.min(6, Number(level) + headingOffset)}` : node.tagName
  const direction = blocks.has(node.tagName) ? { dir: 'auto' } : {}
  return [{ ...(node as Element), tagName, properties: { ...node.properties, ...direction }, children }]
}

// the direction of writing follows the first letter of each block, so that Arabic inside a Dutch page disturbs only itself
const blocks = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'th', 'td'])

/** A text also travels in reports and files, where an address within this site would lead nowhere. */
const isOutwardLink = (href: unknown): boolean => typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href)
