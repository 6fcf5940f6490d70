import type { IncomingHttpHeaders } from 'node:http'
import { paths } from '../open-data/api-path.rules'
import { listFields } from '../status/action-list.schema'
import { inCanonicalCase } from './addresses'
import { isPublicPage } from './public-pages.js'
import { partHeader } from './request-header'

type Asked = { method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders }

/**
 * Whether nothing is known of who asks: no cookie of ours, no key, and no script that asks for a part of a page. Only they get what was
 * made for nobody in particular.
 */
export const isAnybody = ({ method, headers }: Asked): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  headers[partHeader] !== 'yes' &&
  !/\bkoers-/.test(headers.cookie ?? '')

// as addresses are written: anything else leads there, or nowhere
const asWritten = /^(?:\/[\w-][\w.-]*)+$/

/**
 * Under which address the answer to a request may be kept and given to others; null when it may not. It is the address with only those values
 * that are read there, always in the same order: what somebody adds, to count visitors say, makes no second copy and is in none.
 */
export function keptAddress(asked: Asked): string | null {
  if (!isAnybody(asked)) return null
  const url = asked.url ?? ''
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  if (!asWritten.test(path) || inCanonicalCase(path) !== path) return null
  const names = publicQuery(path)
  if (names === null) return null
  if (mark < 0) return path
  const given = [...new URLSearchParams(url.slice(mark + 1))].filter(([name]) => names.includes(name))
  // the words that somebody looks for are theirs
  if (given.some(([name]) => name === 'q')) return null
  const read = given.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b))
  return read.length > 0 ? `${path}?${new URLSearchParams(read)}` : path
}

/** What a public page reads of the query of its address, by the part of the plan that it is about, or by one thing of that part; other pages read nothing. */
export const queryOfPages: Record<string, readonly string[]> = {
  // the plan itself
  '': ['year'],
  actions: [...Object.keys(listFields), 'part'],
  compare: ['from', 'to', 'list'],
  'flagships/*': ['year'],
  goals: ['year'],
  'goals/*': ['year'],
  matrix: ['year'],
  obstacles: ['kind', 'show', 'year'],
  'organisations/*': ['year'],
  timeline: ['flagship'],
}

/** Made anew for everybody: what somebody searches for is theirs, and hashes are computed for whoever asks. A picture is not a page. */
const forOneReader = /\/search$|\/reports\/verification$|\/opengraph-image(?:$|[/-])/

const data = Object.values(paths)
  .filter(({ type }) => type === 'application/json')
  .map(({ path, query }) => ({ pattern: new RegExp(`^/api/v1${path.replaceAll(/\[\w+\]/g, '[^/]+').replaceAll('.', '\\.')}$`), query }))

/** The names after the question mark that a public page or a JSON answer of the open data reads; null for every other address. */
export function publicQuery(path: string): readonly string[] | null {
  if (path.startsWith('/api/')) return data.find(({ pattern }) => pattern.test(path))?.query ?? null
  if (!isPublicPage(path) || forOneReader.test(path)) return null
  const [section = '', ...rest] = path.split('/').slice(3)
  return queryOfPages[[section, ...rest.map(() => '*')].join('/')] ?? []
}
