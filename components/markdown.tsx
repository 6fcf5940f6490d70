import 'server-only'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { markdownTree } from '@/lib/markdown-tree'

type Props = {
  /** What somebody typed: nothing in it is trusted. */
  source: string
  /** How far its headings sink below the page's own: with 1, `#` becomes an h2. */
  headingOffset?: number
}

/** Text with headings, lists, tables and links. HTML, images and links that are not http, https or mailto do not come through. */
export function Markdown({ source, headingOffset = 1 }: Props) {
  // alignment as an attribute, because the policy of the pages blocks inline styles
  return (
    <div className="prose">{toJsxRuntime(markdownTree(source, headingOffset), { Fragment, jsx, jsxs, tableCellAlignToStyle: false })}</div>
  )
}
