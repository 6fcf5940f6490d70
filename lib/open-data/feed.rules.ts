import { createHash } from 'node:crypto'
import { xml } from '../text/xml'

/** An entry of a feed: something that happened once, and never changes its id. */
export type FeedEntry = { id: string; title: string; updated: string; url: string; summary: string | null; category: string }

export type Feed = {
  id: string
  language: string
  title: string
  subtitle: string
  author: string
  rights: string
  licences: { url: string }[]
  /** Its own address, and those of its other pages. */
  pages: FeedPages
  /** The page of the site that it belongs to. */
  page: string
  /** The same in another language. */
  translations: { language: string; url: string }[]
  /** When the newest of all its pages happened; when nothing did yet: since when there is nothing. */
  updated: string
  /** The newest first. */
  entries: FeedEntry[]
}

/** Addresses of the pages of a feed (RFC 5005, 3). The newest is the first, and is the one to come back to. */
type FeedPages = { self: string; first: string; previous: string | null; next: string | null; last: string }

/** As many as a reader of feeds asks for at once. */
const onePage = 100

/** A page of a feed, counted from 1 and from the newest, or null when there is no such page. A feed without entries has one. */
export function pageOfFeed<T>(entries: T[], number: number, address: string): { entries: T[]; pages: FeedPages } | null {
  const last = Math.max(1, Math.ceil(entries.length / onePage))
  if (number < 1 || number > last) return null
  const of = (page: number) => (page === 1 ? address : `${address}?page=${page}`)
  return {
    entries: entries.slice((number - 1) * onePage, number * onePage),
    pages: {
      self: of(number),
      first: of(1),
      previous: number > 1 ? of(number - 1) : null,
      next: number < last ? of(number + 1) : null,
      last: of(last),
    },
  }
}

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`
const link = (rel: string, href: string, type?: string, language?: string): string =>
  `<link rel="${rel}" href="${xml(href)}"${type ? ` type="${type}"` : ''}${language ? ` hreflang="${language}"` : ''}/>`
const media = 'application/atom+xml'

const entryOf = ({ id, title, updated, url, summary, category }: FeedEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', updated),
    link('alternate', url, 'text/html'),
    `<category term="${xml(category)}"/>`,
    ...(summary ? [element('summary', summary)] : []),
    '</entry>',
  ].join('')

/** A feed as Atom wants it (RFC 4287), the entries in the order given; licences as in RFC 4946. */
export const atom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    ...feed.licences.map(({ url }) => link('license', url)),
    ...Object.entries(feed.pages).map(([rel, href]) => (href === null ? '' : link(rel, href, media))),
    link('alternate', feed.page, 'text/html', feed.language),
    ...feed.translations.map(({ language, url }) => link('alternate', url, media, language)),
    ...feed.entries.map(entryOf),
    '</feed>\n',
  ].join('')

/**
 * A name of something that belongs to a plan, the same wherever the installation is found: a UUID made of the plan's own and of words
 * (RFC 9562, version 5). Feed readers know by it what they have shown already.
 * @param plan the UUID of the plan, which it keeps when its data move.
 */
export function lastingId(plan: string, words: string): string {
  const namespace = Buffer.from(plan.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(namespace).update(words, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
