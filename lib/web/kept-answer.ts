import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { MadeAnswer } from './made-answer'
import { filled, filledPacked, type NonceTemplate, nonceLength, type PackedTemplate, packedTemplate, templateOf } from './nonce-template'
import { knownTag, pageTag, weak } from './tags'

/** A finished answer, from which everybody gets theirs: the same but for its nonce. */
export type KeptAnswer = {
  /** How it is sent; of these, what is not about its bytes is said again to whoever has it already. */
  headers: OutgoingHttpHeaders
  /** Headers in which the nonce stands, in pieces. */
  nonced: [name: string, pieces: string[]][]
  /** Its tag, for whoever gets it with this nonce, as it is or packed. */
  tag: (nonce: string, isPacked: boolean) => string
  template: NonceTemplate
  /** Made when somebody first wants it. */
  packed: PackedTemplate | null
  /** What it takes of the memory, roughly. */
  size: number
}

/** What belongs to one answer alone, or to how it was sent. */
const ofOneAnswer = ['x-request-id', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'etag', 'vary']

const shortest = 1000 // bytes that are worth packing

/** The nonce that the policy of an answer names; null where it names none. */
const nonceOf = ({ 'content-security-policy': policy }: OutgoingHttpHeaders): string | null =>
  new RegExp(`'nonce-([^']{${nonceLength}})'`).exec(String(policy))?.[1] ?? null

/** Whether an answer is the same for everyone: in order, public, of one of the kinds that are kept, and a word to nobody in particular. */
export const mayBeKept = ({ status, headers }: MadeAnswer): boolean =>
  status === 200 &&
  headers['set-cookie'] === undefined &&
  headers['content-encoding'] === undefined &&
  /\bpublic\b.*\bs-maxage=/.test(String(headers['cache-control'])) &&
  /^(?:text\/html|application\/json)\b/.test(String(headers['content-type']))

/** @param made names the data, the build and the address that the answer was made of. What has a tag of its own keeps that. */
export function keptAnswer({ headers, body }: MadeAnswer, made: string): KeptAnswer {
  const nonce = nonceOf(headers)
  const named = Object.entries(headers).filter(([name]) => !ofOneAnswer.includes(name))
  const nonced = named.flatMap(([name, value]): [string, string[]][] =>
    nonce !== null && typeof value === 'string' && value.includes(nonce) ? [[name, value.split(nonce)]] : [],
  )
  const same = named.filter(([name]) => !nonced.some(([one]) => one === name))
  const vary = [...new Set([...String(headers.vary ?? '').split(/,\s*/), 'Accept-Encoding'])].filter(Boolean).join(', ')
  const own = typeof headers.etag === 'string' ? headers.etag : null
  return {
    headers: { ...Object.fromEntries(same), vary },
    nonced,
    tag: (now, isPacked) => (own === null ? pageTag(made, nonce && now) : isPacked ? weak(own) : own),
    template: templateOf(body, nonce),
    packed: null,
    // packed it is a fifth of it; the rest is what the headers take
    size: body.length * 1.25 + 4000,
  }
}

/** Whether whoever asks can unpack gzip (RFC 9110, 12.5.3). */
const unpacks = (accepted: string | string[] | undefined): boolean =>
  /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?:1|0?\.\d*[1-9])\d*\s*)?(?:,|$)/.test(String(accepted ?? ''))

/** Answers with what is kept, or says that whoever asks has it already. */
export function sendKept(kept: KeptAnswer, { headers, method }: IncomingMessage, response: ServerResponse): void {
  const isPacked = kept.template.bytes.length >= shortest && unpacks(headers['accept-encoding'])
  const nonce = crypto.randomUUID()
  const tag = kept.tag(nonce, isPacked)
  const known = knownTag(headers['if-none-match'], tag)
  if (known !== null) {
    sendKnown(response, known, kept.headers)
    return
  }
  const bytes = Buffer.from(nonce, 'latin1')
  const body = isPacked ? filledPacked(packed(kept), bytes) : filled(kept.template, bytes)
  const said: OutgoingHttpHeaders = { ...kept.headers, etag: tag, 'content-length': body.length }
  if (isPacked) said['content-encoding'] = 'gzip'
  for (const [name, pieces] of kept.nonced) said[name] = pieces.join(nonce)
  response.writeHead(200, said).end(method === 'HEAD' ? undefined : body)
}

/** Says that whoever asks has the answer already. Without a policy: the browser goes on with the page and the nonce that it has. */
export function sendKnown(response: ServerResponse, tag: string, headers: OutgoingHttpHeaders): void {
  const said = Object.entries(headers).filter(([name]) => !name.startsWith('content-'))
  response.writeHead(304, { ...Object.fromEntries(said), etag: tag }).end()
}

function packed(kept: KeptAnswer): PackedTemplate {
  kept.packed ??= packedTemplate(kept.template)
  return kept.packed
}
