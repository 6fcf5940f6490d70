import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { keptByState } from '../kept-by-state'
import { readingAs } from '../kept-readings'
import { log } from '../log'
import { within } from '../shared-reading'
import { keptAddress } from './kept-address'
import { type KeptAnswer, keptAnswer, mayBeKept, sendKept, sendKnown } from './kept-answer'
import { type MadeAnswer, type Make, makeAnswer } from './made-answer'
import { collectingParts, withParts } from './page-parts'
import { inFront } from './public-pages.js'
import { withoutScripts } from './scriptless'
import { knownTag, pageTag } from './tags'
import { toldOfAsker } from './told-of-asker'

type Wishes = {
  /** Names everything that a public answer depends on besides its address, read after it was asked for; null while nobody can say. */
  stateNow: () => Promise<string | null>
  /** Of memory, for everything that is kept. */
  bytes: number
  /** Milliseconds that somebody waits for an answer that is made for all, before one is made for them alone. */
  patience: number
}

/** What was made: for everybody, or for whoever asked first alone. */
type Outcome = { kept: KeptAnswer } | { passed: MadeAnswer }
/** An answer that is being made, and how many wait for it. */
type Flight = { state: string; outcome: Promise<Outcome | null>; waiting: number; giveUp: () => void }

const mostAnswers = 5000

/**
 * Answers from what was made before, or has it made. Whatever goes otherwise than expected, a state that nobody can tell, an answer that hangs or went
 * wrong, memory that is full: the request goes on to what makes answers, and whoever asked gets one of their own.
 */
export function keeper({ stateNow, bytes, patience }: Wishes) {
  const answers = keptByState<KeptAnswer>({ bytes, things: mostAnswers })
  const flights = new Map<string, Flight>()

  function begin(address: string, state: string, asked: IncomingMessage, make: Make): Flight {
    const parts: Buffer[] = []
    const { answer, giveUp } = makeAnswer(address, toldOfAsker(asked), (request, response) => {
      const made = readingAs(state, () => collectingParts(parts, () => make(request, response)))
      response.once('finish', made)
    })
    const outcome = answer.then((made): Outcome | null => {
      if (flights.get(address) === flight) flights.delete(address)
      if (made === null) return null
      const whole = mayBeKept(made) ? withoutScripts(withParts(made, parts)) : null
      // whoever runs the scripts of a page needs all of it as data
      if (whole === null) return parts.length > 0 ? null : { passed: made }
      const kept = keptAnswer(whole, nameOf(state, address))
      answers.put(address, state, kept)
      return { kept }
    })
    const flight: Flight = { state, outcome, waiting: 0, giveUp }
    flights.set(address, flight)
    return flight
  }

  /** @returns whether the request was answered, or nobody waits for an answer any more. */
  async function answered(address: string, request: IncomingMessage, response: ServerResponse, make: Make): Promise<boolean> {
    const state = await stateNow()
    if (response.destroyed) return true
    if (state === null) return false
    answers.turnTo(state)
    const there = answers.get(address)
    if (there) {
      sendKept(there, request, response)
      return true
    }
    const known = knownPage(request.headers['if-none-match'], state, address)
    if (known !== null) {
      sendKnown(response, known, { 'cache-control': inFront, vary: 'Accept-Encoding' })
      return true
    }
    const onItsWay = flights.get(address)
    const joins = onItsWay?.state === state
    const outcome = await outcomeOf(joins ? onItsWay : begin(address, state, request, make), response, patience)
    if (response.destroyed) return true
    // what went wrong went wrong for whoever came first; the others try for themselves
    if (outcome === null || ('passed' in outcome && joins)) return false
    if ('kept' in outcome) sendKept(outcome.kept, request, response)
    else pass(outcome.passed, request, response)
    return true
  }

  return async function keep(request: IncomingMessage, response: ServerResponse, make: Make): Promise<void> {
    const address = keptAddress(request)
    try {
      if (address !== null && (await answered(address, request, response, make))) return
    } catch (error) {
      log.error({ path: address, err: error }, 'a kept answer could not be given')
      if (response.headersSent) return void response.destroy()
    }
    make(request, response)
  }
}

/** Waits for an answer, no longer than is reasonable. It is no longer made when nobody waits for it any more, or when it hangs. */
async function outcomeOf(flight: Flight, response: ServerResponse, patience: number): Promise<Outcome | null> {
  flight.waiting++
  const leave = () => {
    flight.waiting--
    if (flight.waiting === 0) flight.giveUp()
  }
  response.once('close', leave)
  try {
    return await within(patience, flight.outcome)
  } catch {
    flight.giveUp()
    return null
  } finally {
    response.off('close', leave)
  }
}

const nameOf = (state: string, address: string): string => createHash('sha256').update(`${state}\n${address}`).digest('base64url')

/** The tag of a page that whoever asks has already: that it has not changed is known without making it. */
function knownPage(given: string | undefined, state: string, address: string): string | null {
  if (given === undefined || address.startsWith('/api/')) return null
  return given.includes('"page-') ? knownTag(given, pageTag(nameOf(state, address), null)) : null
}

/** Gives an answer that is for one alone to whoever asked first. */
function pass({ status, headers, body }: MadeAnswer, { method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body)
}
