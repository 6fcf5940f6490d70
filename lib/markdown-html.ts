import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isTooIntricate } from './markdown-limits'

const parser = unified().use(remarkParse).use(remarkGfm)

/** The pieces of HTML in a Markdown text, which are dropped when it is shown. */
export const htmlIn = (source: string): string[] => (isTooIntricate(source) ? [] : piecesOf(parser.parse(source)))

const piecesOf = (node: Nodes): string[] =>
  node.type === 'html' ? [node.value] : 'children' in node ? node.children.flatMap((child) => piecesOf(child)) : []
