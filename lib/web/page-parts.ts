import { AsyncLocalStorage } from 'node:async_hooks'
import type { MadeAnswer } from './made-answer'

// One for the whole process: Next bundles what stands in front apart from the pages.
const shared = globalThis as typeof globalThis & { koersPageParts?: AsyncLocalStorage<Buffer[]> }
shared.koersPageParts ??= new AsyncLocalStorage()
const collected = shared.koersPageParts

/** Has a page made that will leave without scripts. @param parts in which it puts what is HTML already. */
export const collectingParts = (parts: Buffer[], make: () => void): void => collected.run(parts, make)

/** Where this page puts what is HTML already; undefined for a page that leaves as React makes it. */
export const pageParts = (): Buffer[] | undefined => collected.getStore()

/** The attribute of an empty `<div>` in whose place a part comes. */
export const partAttribute = 'data-page-part'

const place = new RegExp(`<div ${partAttribute}="(\\d+)"></div>`)

/** A page with all its parts in their places. */
export function withParts(made: MadeAnswer, parts: Buffer[]): MadeAnswer {
  if (parts.length === 0) return made
  const pieces = made.body.toString('latin1').split(place)
  const whole = pieces.map((piece, index) => (index % 2 === 0 ? Buffer.from(piece, 'latin1') : (parts[Number(piece)] ?? Buffer.alloc(0))))
  return { ...made, body: Buffer.concat(whole) }
}
