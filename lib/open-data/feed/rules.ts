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
  /** Its own address, and the page it belongs to. */
  self: string
  page: string
  /** When nothing happened yet: since when there is nothing. */
  since: string
  /** The newest first. */
  entries: FeedEntry[]
}

// A text that people typed may hold signs that XML cannot (1.0, 2.2).
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string): string => text.replaceAll(forbidden, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`
const link = (rel: string, href: string, type?: string): string =>
  `<link rel="${rel}" href="${xml(href)}"${type ? ` type="${type}"` : ''}/>`

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
    element('updated', feed.entries[0]?.updated ?? feed.since),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    ...feed.licences.map(({ url }) => link('license', url)),
    link('self', feed.self, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    ...feed.entries.map(entryOf),
    '</feed>\n',
  ].join('')
