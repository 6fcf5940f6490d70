import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PlanWords } from '../plan/words.rules'
import { requestHeader, requestId } from './request-header'

type CurrentRequest = {
  id: string
  /** Something was sent to a page or a form, and nothing of ours has read it yet: what fails meanwhile is the fault of whoever sent it. */
  unread: boolean
  /** Of the plan that it is about, once that is known. */
  words?: PlanWords
}

// One for the whole process: Next bundles what starts the server apart from the pages.
const shared = globalThis as typeof globalThis & { koersRequest?: AsyncLocalStorage<CurrentRequest> }
shared.koersRequest ??= new AsyncLocalStorage()
const current = shared.koersRequest

/** The id of the request that is being answered; undefined outside of one, as in a command or a test. */
export const currentRequestId = (): string | undefined => current.getStore()?.id

/** The request that is being answered carries something from outside that has yet to be read. */
export function expectToRead(): void {
  const request = current.getStore()
  if (request) request.unread = true
}

/** What was sent has been read, or the database is asked: from now on a failure is ours. */
export function beginAnswering(): void {
  const request = current.getStore()
  if (request) request.unread = false
}

/** Whether what was sent with this request is still unread. */
export const isUnread = (): boolean => current.getStore()?.unread === true

/** The words of the plan that the request is about; undefined outside of one, and until the plan is known. */
export const currentRequestWords = (): PlanWords | undefined => current.getStore()?.words

/** The request is about a plan that has these words. */
export function setRequestWords(words: PlanWords): void {
  const request = current.getStore()
  if (request) request.words = words
}

/** From now on every request to this process has an id, which its answer and every line of the log about it carry. */
export function identifyRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const given = request.headers[requestHeader.id]
    const id = requestId(typeof given === 'string' ? given : null)
    request.headers[requestHeader.id] = id
    response.setHeader(requestHeader.id, id)
    current.enterWith({ id, unread: false })
  })
}
