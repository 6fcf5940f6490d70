import { createRequire } from 'node:module'
import type { ReactNode } from 'react'

// Tests run under the condition `react-server`, as the pages do: they are rendered by the renderer of server components that Next brings along.
const renderer: { renderToReadableStream: (node: ReactNode, manifest: object, options: object) => ReadableStream } = createRequire(
  import.meta.url,
)('next/dist/compiled/react-server-dom-webpack/server.node')

/** A server component as the renderer sends it, row by row. Throws what rendering throws. */
async function rowsOf(node: ReactNode): Promise<string[]> {
  const errors: unknown[] = []
  const stream = renderer.renderToReadableStream(node, {}, { onError: (error: unknown) => void errors.push(error) })
  const rows = (await new Response(stream).text()).split('\n')
  if (errors.length > 0) throw errors[0]
  return rows
}

/** The words that a server component puts on the page, each text once, in no order; and every address that it links to. Throws what rendering throws. */
export async function wordsOf(node: ReactNode): Promise<{ words: Set<string>; links: Set<string> }> {
  const rows = await rowsOf(node)
  const [words, links] = [new Set<string>(), new Set<string>()]
  const walk = (value: unknown): void => {
    // texts that begin with a sign of the renderer have it twice
    if (typeof value === 'string') words.add(value.replace(/^\$\$/, '$'))
    if (!Array.isArray(value) || isPlaceInSources(value)) return
    const [sign, type, , props] = value
    if (sign !== '$') for (const item of value) walk(item)
    else {
      if (type === 'a' && typeof props.href === 'string') links.add(props.href)
      walk(props.children)
    }
  }
  for (const row of rows) {
    const json = row.slice(row.indexOf(':') + 1)
    // what begins otherwise tells a debugger about components and their props
    if (/^[["]/.test(json)) walk(JSON.parse(json))
  }
  return { words, links }
}

/** `["Edition", "/…/edition.tsx", 34, 58, …]`: meant for a debugger, not for a reader. */
const isPlaceInSources = ([name, file, line]: unknown[]): boolean =>
  typeof name === 'string' && typeof file === 'string' && typeof line === 'number'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const kept = ['id', 'href', 'lang', 'scope', 'aria-hidden']

/** A server component as plain HTML, with the attributes that tests look at. Throws what rendering throws. */
export async function htmlOf(node: ReactNode): Promise<string> {
  const chunks = new Map<string, unknown>()
  for (const row of await rowsOf(node)) {
    const [, id, json] = /^([0-9a-f]+):(["[].*)$/.exec(row) ?? []
    if (id && json) chunks.set(id, JSON.parse(json))
  }
  const html = (value: unknown): string => {
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') {
      const reference = /^\$L?([0-9a-f]+)$/.exec(value)?.[1]
      if (reference) return html(chunks.get(reference))
      return value.startsWith('$') && !value.startsWith('$$') ? '' : escaped(value.replace(/^\$\$/, '$'))
    }
    if (!Array.isArray(value)) return ''
    const [sign, type, , props] = value
    if (sign !== '$') return value.map(html).join('')
    const inside = html(props.children)
    if (typeof type !== 'string' || type.startsWith('$')) return inside
    const attributes = kept.flatMap((name) => (props[name] === undefined ? [] : [` ${name}="${escaped(String(props[name]))}"`]))
    return `<${type}${attributes.join('')}>${inside}</${type}>`
  }
  return html(chunks.get('0'))
}
