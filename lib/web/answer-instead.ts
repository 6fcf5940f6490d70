import type { ServerResponse } from 'node:http'

export type AnswerInstead = { status: number; headers: Record<string, string>; text: string }

/**
 * Lets an answer be replaced when it begins to leave, as soon as its status is known.
 * @param choose gets the status that would be sent; what it gives back is sent instead: all of it, or the status alone. Asked once.
 */
export function answerInstead(response: ServerResponse, choose: (status: number) => Partial<AnswerInstead> | null): void {
  const { writeHead, write, end } = response
  let chosen: Partial<AnswerInstead> | null | undefined

  function decide(status: number): void {
    if (chosen !== undefined) return
    chosen = choose(status)
    if (chosen?.status !== undefined) response.statusCode = chosen.status
    if (chosen?.headers === undefined) return
    for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name)
    for (const [name, value] of Object.entries(chosen.headers)) response.setHeader(name, value)
  }

  response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    decide(typeof head[0] === 'number' ? head[0] : this.statusCode)
    return Reflect.apply(writeHead, this, chosen ? [this.statusCode] : head)
  } as ServerResponse['writeHead']
  response.write = function (this: ServerResponse, ...part: unknown[]) {
    decide(this.statusCode)
    return chosen?.text === undefined ? Reflect.apply(write, this, part) : true
  } as ServerResponse['write']
  response.end = function (this: ServerResponse, ...part: unknown[]) {
    decide(this.statusCode)
    if (chosen?.text === undefined) return Reflect.apply(end, this, part)
    return this.writableEnded ? this : Reflect.apply(end, this, [chosen.text])
  } as ServerResponse['end']
}
