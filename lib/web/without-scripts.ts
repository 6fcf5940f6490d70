import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { isLocale, languageTag } from '@/lib/locale'
import { styleWithoutSheet } from '@/lib/refusal'
import { currentRequestWords } from '@/lib/web/current-request'
import en from '@/messages/en/errors.json'
import nl from '@/messages/nl/errors.json'

// Of a page that does not exist, or fails, Next sends an empty document that its scripts fill.
const emptyDocument = '<html id="__next_error__">'

/**
 * What Next leaves empty is given a language, a title, a heading and a way on, in the style of the pages, before it leaves. Its scripts
 * take all of it away again and show the whole page.
 * @param known whether the request is about a plan that whoever asks may know.
 */
export function readableDocument(html: string, path: string, status: number, known: boolean): string {
  if (!html.includes(emptyDocument)) return html
  const [, first, plan, part] = path.split(/[/?]/)
  const locale = isLocale(first) ? first : 'nl'
  const t = { nl, en }[locale]
  const failed = status >= 500
  const title = failed ? t.errorTitle : t.notFoundTitle
  // the code under which the failure was logged, as the scripts show it
  const digest = failed ? /E\{\\"digest\\":\\"([\w-]+)/.exec(html)?.[1] : undefined
  const home = known && plan ? `/${locale}/${plan}${part === 'manage' ? '/manage' : ''}` : `/${locale}`
  const sheets = [...html.matchAll(/<link rel="preload" href="([^"]+\.css)"/g)].map(([, href]) => `<link rel="stylesheet" href="${href}"/>`)
  const nonce = / nonce="([^"]+)"/.exec(html)?.[1]
  // a page that failed at once does not know its style sheets yet
  const look = sheets.length > 0 ? sheets.join('') : `<style nonce="${nonce}">${styleWithoutSheet('#__next_error__ ')}</style>`
  const head = `<title>${title} – Koers</title>${look}`
  const body = `<div class="border-t-6 border-t-brand"><main id="main" class="page-width py-8 md:py-12">
<h1>${title}</h1>
<p class="mt-4 max-w-text">${failed ? t.errorText : t.notFoundText}</p>
${digest ? `<p class="mt-3 max-w-text">${t.errorReference} <code class="whitespace-nowrap font-semibold">${digest}</code></p>\n` : ''}<p class="mt-6"><a href="${home}">${t.notFoundHome}</a></p>
</main></div>`
  return html
    .replace(emptyDocument, emptyDocument.replace('>', ` lang="${languageTag[locale]}">`))
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace('</head>', () => `${head}</head>`)
    .replace('<body>', () => `<body>${body}`)
}

/** From the moment its status is known a page that does not exist, or fails, is held until it is whole, and then leaves as one that can be read. */
export function readableWithoutScripts({ url = '', method }: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end, flushHeaders } = response
  const parts: Buffer[] = []
  let held = false

  const keep = (part: unknown, encoding: unknown): void => {
    if (typeof part === 'string') parts.push(Buffer.from(part, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part))
  }
  const holds = (status: number): boolean =>
    !held && method !== 'HEAD' && status >= 400 && String(response.getHeader('content-type')).startsWith('text/html')

  response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    if (held) return this
    const status = typeof head[0] === 'number' ? head[0] : this.statusCode
    if (!holds(status)) return Reflect.apply(writeHead, this, head)
    held = true
    this.statusCode = status
    return this
  } as ServerResponse['writeHead']
  response.flushHeaders = function (this: ServerResponse) {
    if (!held && holds(this.statusCode)) this.writeHead(this.statusCode)
    if (!held) Reflect.apply(flushHeaders, this, [])
  }
  response.write = function (this: ServerResponse, ...given: unknown[]) {
    if (!this.headersSent && !held) this.writeHead(this.statusCode)
    if (!held) return Reflect.apply(write, this, given)
    keep(given[0], given[1])
    for (const done of given) if (typeof done === 'function') done()
    return true
  } as ServerResponse['write']
  response.end = function (this: ServerResponse, ...given: unknown[]) {
    if (!this.headersSent && !held) this.writeHead(this.statusCode)
    if (!held) return Reflect.apply(end, this, given)
    if (this.writableEnded) return this
    keep(given[0], given[1])
    const whole = decoded(Buffer.concat(parts), String(this.getHeader('content-encoding') ?? ''))
    const html = readableDocument(whole, url, this.statusCode, currentRequestWords() !== undefined)
    this.removeHeader('content-encoding')
    this.removeHeader('transfer-encoding')
    this.setHeader('content-length', Buffer.byteLength(html))
    Reflect.apply(writeHead, this, [this.statusCode])
    return Reflect.apply(end, this, [html, ...given.filter((done) => typeof done === 'function')])
  } as ServerResponse['end']
}

function decoded(body: Buffer, encoding: string): string {
  if (encoding === 'gzip') return gunzipSync(body).toString('utf8')
  if (encoding === 'deflate') return inflateSync(body).toString('utf8')
  if (encoding === 'br') return brotliDecompressSync(body).toString('utf8')
  return body.toString('utf8')
}
