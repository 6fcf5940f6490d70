import 'server-only'
import { createHash } from 'node:crypto'
import { isLocale, languageTag } from '@/lib/locale'
import { headersEverywhere } from '@/lib/web/headers-everywhere.js'
import en from '@/messages/en/errors.json'
import nl from '@/messages/nl/errors.json'

/** Why a request is not answered: a status, and a word for the log. */
export type Refusal = { status: RefusedStatus; why: string; allow?: string }

/** What is refused before a page, or data, is asked for. */
export type RefusedStatus = keyof typeof words

const words = {
  400: ['Bad request', 'refusedMalformed'],
  403: ['Forbidden', 'refusedOrigin'],
  404: ['Not found', 'notFoundText'],
  405: ['Method not allowed', 'refusedMethod'],
  409: ['Conflict', 'refusedOld'],
  413: ['Content too large', 'refusedTooLarge'],
  414: ['URI too long', 'refusedTooLong'],
  503: ['Service unavailable', 'refusedBusy'],
  504: ['Gateway timeout', 'errorText'],
} as const

export const isRefusedStatus = (status: number): status is RefusedStatus => status in words

// The style sheets of the pages have names that only Next knows.
const rules = {
  body: 'margin:0;border-top:6px solid #ffe615;font:1.125rem/1.5 system-ui,sans-serif;color:#333332;background:#fff',
  main: 'max-width:38rem;margin:0 auto;padding:2rem 1rem',
  h1: 'font-size:1.75rem;line-height:1.2;margin:0 0 1rem',
  a: 'color:#05c',
}

/** How a page looks that has no style sheet. @param within what it holds for, where another page takes its place later. */
export const styleWithoutSheet = (within = ''): string =>
  Object.entries(rules)
    .map(([element, look]) => `${within}${element}{${look}}`)
    .join('')
const style = styleWithoutSheet()
const styleHash = createHash('sha256').update(style).digest('base64')

/** The whole answer to a request that is refused: a page in the language of the address, or for data a problem (RFC 9457). */
export function refusalAnswer(path: string, { status, allow }: Pick<Refusal, 'status' | 'allow'>) {
  const data = path.startsWith('/api/')
  const text = data ? problemText(status) : pageText(path, status)
  const policy = `default-src 'none'; ${data ? '' : `style-src 'sha256-${styleHash}'; `}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  const headers: Record<string, string> = {
    ...Object.fromEntries(headersEverywhere.map(({ key, value }) => [key, value])),
    'Content-Type': data ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    ...(allow && { Allow: allow }),
  }
  return { status, headers, text }
}

function problemText(status: RefusedStatus): string {
  const [title, sentence] = words[status]
  return JSON.stringify({ type: 'about:blank', title, status, detail: en[sentence] })
}

function pageText(path: string, status: RefusedStatus): string {
  const first = path.split('/')[1]
  const locale = isLocale(first) ? first : 'nl'
  const t = { nl, en }[locale]
  const title = t[status === 404 ? 'notFoundTitle' : status === 504 ? 'errorTitle' : 'refusedTitle']
  return `<!doctype html>
<html lang="${languageTag[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Koers</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${t[words[status][1]]}</p>
<p><a href="/${locale}">${t.notFoundHome}</a></p>
</main>
</body>
</html>
`
}
