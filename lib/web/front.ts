import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { longestWait } from '@/lib/database-wait'
import { log, loggedPath } from '@/lib/log'
import { isRefusedStatus, type Refusal, refusalAnswer } from '@/lib/refusal'
import { type AnswerInstead, answerInstead } from '@/lib/web/answer-instead'
import { expectToRead, isUnread } from '@/lib/web/current-request'
import { asksForPart, isInsideHeader, isPageAskedFor, isSent, refusalOf, takeOutInsideHeaders } from '@/lib/web/front-rules'
import { isAnybody } from '@/lib/web/kept-address'
import { leadsElsewhere } from '@/lib/web/leads-elsewhere'
import type { Make } from '@/lib/web/made-answer'
import { forOne, inFront } from '@/lib/web/public-pages.js'
import { partHeader, policyHeader } from '@/lib/web/request-header'
import { tellPage } from '@/lib/web/told-to-page'
import { turns } from '@/lib/web/turns'
import { readableWithoutScripts } from '@/lib/web/without-scripts'

/** Looks at a request before anything else does. True: it is answered, and nothing else hears of it. */
export type Doorkeeper = (request: IncomingMessage, response: ServerResponse) => boolean

/** Answers what was let in, itself or by having it made by Next. */
export type Keep = (request: IncomingMessage, response: ServerResponse, make: Make) => unknown

/**
 * From now on these see every request to this process before Next does: the doorkeeper may answer it, and what it lets in is kept, when anything is.
 * What asks for another protocol is answered as if it had not: nothing here speaks one.
 */
export function standInFront(answers: Doorkeeper, keep: Keep | null): void {
  const known = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    const behind = server.listeners('request')
    server.removeAllListeners('request')
    if (process.env.NODE_ENV === 'production') server.removeAllListeners('upgrade')
    const make: Make = (request, response) => {
      tellPage(request, response)
      tidyHeaders(request, response)
      readableWithoutScripts(request, response)
      const handOn = () => {
        for (const listener of behind) Reflect.apply(listener, server, [request, response])
      }
      if (isPageAskedFor({ method: request.method ?? '', url: request.url ?? '' })) void inItsTurn(request, response, handOn)
      else handOn()
    }
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (answers(request, response)) return
      if (keep) keep(request, response, make)
      else make(request, response)
    })
  })
}

// What a page asks of the database it asks all at once. Of sixty pages together each would wait so long for a connection that it fails,
// and none would be there sooner than one after the other: they are made by one processor.
const { inTurn, sendAway } = turns(8, 400)

// A page that fails after so many milliseconds waited in vain for the database, which answers those who wait for their turn no sooner: eight
// at a time they would hear so one after the other.
const silence = longestWait - 500

/** Has a page made when it is its turn, which is over as soon as the page begins to leave: a slow reader keeps nobody waiting. */
async function inItsTurn(request: IncomingMessage, response: ServerResponse, make: () => void): Promise<void> {
  const begun = await inTurn(
    () =>
      new Promise<true>((resolve) => {
        const begin = performance.now()
        // who asked may be gone by now
        if (response.destroyed) return resolve(true)
        response.once('close', () => resolve(true))
        const writeHead = response.writeHead
        response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
          const status = typeof head[0] === 'number' ? head[0] : this.statusCode
          if (status >= 500 && performance.now() - begin > silence) sendAway()
          resolve(true)
          return Reflect.apply(writeHead, this, head)
        } as ServerResponse['writeHead']
        make()
      }),
  )
  if (begun === true) return
  const refusal: Refusal = begun === 'full' ? { status: 503, why: 'too many wait' } : { status: 504, why: 'the database is silent' }
  const { status, headers, text } = refused(request, refusal)
  response.writeHead(status, { ...headers, 'Retry-After': '10' })
  response.end(request.method === 'HEAD' ? undefined : text)
}

/**
 * Refuses what no page of ours sends, answers what leads elsewhere, and sees to it that a body that cannot be read is the fault of whoever sent it.
 */
export const answerAtTheDoor: Doorkeeper = (request, response) => {
  takeOutInsideHeaders(request.headers)
  request.headers[partHeader] = asksForPart(request.headers) ? 'yes' : 'no'
  const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers }
  const refusal = refusalOf(asked)
  const answer = refusal ? refused(request, refusal) : leadsElsewhere(asked)
  if (answer) {
    const send = () => response.writeHead(answer.status, answer.headers).end(request.method === 'HEAD' ? undefined : answer.text)
    if (refusal) send()
    // whoever sends a file to a form of ours hears where it leads when all of it is sent: a connection that is to close would close before
    else request.once('end', send)
    request.resume()
    return true
  }
  if (isSent(asked)) {
    expectToRead()
    answerInstead(response, (status) => unreadAnswer(request, status))
  }
  return false
}

/** What is said instead when something was sent that nothing of ours could read. */
function unreadAnswer(request: IncomingMessage, status: number): Partial<AnswerInstead> | null {
  if (status < 400 || !isUnread()) return null
  const known = isRefusedStatus(status) ? status : 400
  const answer = refused(request, { status: known, why: 'what was sent cannot be read' })
  // the script of a page reads Next's own answer
  return request.headers['next-action'] ? { status: known } : answer
}

function refused(request: IncomingMessage, refusal: Refusal): AnswerInstead {
  const path = loggedPath(request.url ?? '')
  log.warn({ method: request.method, path: path.slice(0, 200), status: refusal.status, why: refusal.why }, 'refused')
  return refusalAnswer(path, refusal)
}

/**
 * An answer has its own policy or that of all pages, and says nothing that is for Next alone. Of a public page a cache in front may have what everybody
 * gets, and nothing that was made for one who asked otherwise: that one is larger, may run scripts, and its nonce would be everybody's.
 */
function tidyHeaders(request: IncomingMessage, response: ServerResponse): void {
  const { headers: asked, method = '', url = '' } = request
  const isForOne = isPageAskedFor({ method, url }) && !isAnybody(request)
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    const policy = this.getHeader(policyHeader)
    if (policy && !this.hasHeader('content-security-policy')) this.setHeader('content-security-policy', policy)
    this.removeHeader(policyHeader)
    if (isForOne && this.getHeader('cache-control') === inFront) this.setHeader('cache-control', forOne)
    for (const name of this.getHeaderNames()) if (isInsideHeader(name, asked)) this.removeHeader(name)
    return Reflect.apply(writeHead, this, head)
  } as ServerResponse['writeHead']
}

/** What Next prints about a body that it could not read says nothing that the line about the refusal does not say. */
export function printNothingOfUnread(): void {
  for (const name of ['error', 'warn'] as const) {
    const print = console[name]
    console[name] = (...said: unknown[]) => {
      if (!isUnread()) Reflect.apply(print, console, said)
    }
  }
}
