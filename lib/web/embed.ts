import 'server-only'
import { createHash } from 'node:crypto'
import type { PublicFigure } from '../figure/figure.queries'
import { bareSvg } from '../figure/figure.rules'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import { xml } from '../text/xml'
import { keptShortly } from './api'

// As wide as the column of a newspaper, and as a phone beside it: letters keep their size when the frame is as wide as either.
const widths = { wide: 720, narrow: 360 } as const

const style = `:root{color-scheme:light}body{margin:0;font:1rem/1.4 Inter,system-ui,sans-serif;color:#333332;background:#fff}main{padding:1rem;max-width:45rem}
h1{font-size:1.25rem;line-height:1.25;margin:0 0 .25rem}p{margin:0 0 .5rem;font-size:.875rem;color:#4d535b}figure{margin:.75rem 0}
svg{display:block;width:100%;height:auto}a{color:#05c}.sample{display:inline-block;padding:.125rem .5rem;background:#ffe615;color:#333332;font-weight:600}
.wide{display:none}@media(min-width:36rem){.wide{display:block}.narrow{display:none}}
footer{border-top:1px solid #cfd5dd;padding-top:.5rem}footer p{margin:0}`
const styleHash = createHash('sha256').update(style).digest('base64')

/** A page without scripts that any other page may show in a frame; it can ask for nothing and be sent nothing. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`

type Page = { locale: Locale; title: string; sample: boolean; status?: number; headers?: Record<string, string> }

function page({ locale, title, sample, status = 200, headers = {} }: Page, body: string): Response {
  const text = `<!doctype html>
<html lang="${languageTag[locale]}"><head><meta charset="utf-8"><title>${xml(title)}</title><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><style>${style}</style></head><body><main>${body}</main></body></html>
`
  return new Response(text, {
    status,
    headers: {
      ...(status === 200 ? keptShortly : { 'cache-control': 'no-store' }),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-robots-tag': sample ? 'noindex, nofollow' : 'noindex',
      ...headers,
    },
  })
}

const paragraph = (text: string | null, of = '') => (text ? `<p${of && ` class="${of}"`}>${xml(text)}</p>` : '')

/** A figure as a page to be shown within another: its words as text, the drawing as wide as the frame, and the way to its page. */
export function embedded({ figure, words, page: address }: PublicFigure, locale: Locale): Response {
  const drawing = (width: keyof typeof widths) => `<div class="${width}">${bareSvg(figure.draw(widths[width]), words).svg}</div>`
  const link = `<a href="${xml(address)}" target="_blank" rel="noopener">${xml(getTranslator(locale, 'figure')('toPage'))}</a>`
  const notes = words.notes.map((note) => paragraph(note)).join('')
  return page(
    { locale, title: words.title, sample: words.sample !== null, headers: { link: `<${address}>; rel="canonical"` } },
    `${paragraph(words.sample, 'sample')}<h1>${xml(words.title)}</h1>${paragraph(words.subtitle)}
<figure>${drawing('wide')}${drawing('narrow')}</figure>${notes}<footer>${paragraph(words.source)}<p>${link}</p></footer>`,
  )
}

/** What is in the frame where there is nothing to show, or nothing any more. */
export function nothingEmbedded(locale: Locale, why: 'unknown' | 'withdrawn'): Response {
  const t = getTranslator(locale, 'figure')
  const title = t(`${why}Title`)
  return page(
    { locale, title, sample: false, status: why === 'unknown' ? 404 : 410 },
    `<h1>${xml(title)}</h1>${paragraph(t(`${why}Text`))}`,
  )
}
