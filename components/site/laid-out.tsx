import { createElement, type ReactNode } from 'react'
import type { Prose } from '@/lib/text/prose'

type Props = {
  prose: Prose
  /** How far its headings sink below the page's own: with 1, `h1` becomes an h2; h6 at most. */
  headingOffset?: number
}

/** A text as it was laid out when it was saved or published: nothing is read again. */
export function LaidOut({ prose, headingOffset = 1 }: Props) {
  return createElement('div', { className: 'prose' }, ...nodes(prose, headingOffset))
}

const nodes = (prose: Prose, headingOffset: number): ReactNode[] =>
  prose.map((node) => {
    if (typeof node === 'string') return node
    const { element, children = [], ...given } = node
    const inner = nodes(children, headingOffset)
    if (element === 'typed') return createElement('p', { dir: 'auto', className: 'whitespace-pre-wrap wrap-anywhere' }, ...inner)
    const level = /^h([1-6])$/.exec(element)?.[1]
    // alignment as an attribute, because the policy of the pages blocks inline styles
    const attributes = inItsOwnDirection.has(element) ? { ...given, dir: 'auto' } : given
    return createElement(level ? `h${Math.min(6, Number(level) + headingOffset)}` : element, attributes, ...inner)
  })

// the direction of writing follows the first letter of each block, so that Arabic inside a Dutch page disturbs only itself
const inItsOwnDirection = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'th', 'td'])
