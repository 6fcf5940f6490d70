import { AsyncLocalStorage } from 'node:async_hooks'
import { keptByState } from './kept-by-state'

/** What the database answered, which nobody may change, and about how many bytes of memory it takes. */
type Reading = { value: unknown; size: number }
/** The answer that is being made, of which state of the data; null as soon as it is made, because what goes on afterwards may change the data. */
type Making = { state: string | null }
type Readings = {
  kept: ReturnType<typeof keptByState<Reading>>
  underWay: Map<string, Promise<unknown>>
  making: AsyncLocalStorage<Making>
}

// One for the whole process: Next bundles what starts the server apart from what reads.
const shared = globalThis as typeof globalThis & { koersReadings?: Readings }

const mostReadings = 5000

/** From now on what is read for answers that everybody gets is kept, as long as the state of the data is the same. */
export function keepReadings(bytes: number): void {
  shared.koersReadings = { kept: keptByState({ bytes, things: mostReadings }), underWay: new Map(), making: new AsyncLocalStorage() }
}

/**
 * Has an answer made for everybody, of a state of the data that was read after somebody asked for it. All that it reads may have been read for
 * another of the same state.
 * @returns what to call when it is made.
 */
export function readingAs(state: string, make: () => void): () => void {
  const readings = shared.koersReadings
  const making: Making = { state }
  if (!readings) {
    make()
    return () => {}
  }
  readings.kept.turnTo(state)
  readings.making.run(making, make)
  return () => {
    making.state = null
  }
}

/** Whether what is read now is read for an answer that everybody gets. */
export const isReadForAll = (): boolean => Boolean(shared.koersReadings?.making.getStore()?.state)

/**
 * What the database answers, or answered already to the same question for another answer of the same state. Who waits for a reading that fails reads
 * for themselves.
 * @param question names what is read, with everything that it depends on.
 */
export async function readOnce<T>(question: () => string, read: () => Promise<T>): Promise<T> {
  const readings = shared.koersReadings
  const state = readings?.making.getStore()?.state
  if (!readings || !state || !readings.kept.is(state)) return read()
  const name = question()
  const known = readings.kept.get(name)
  if (known) return later(known.value as T)
  const flight = `${state}\n${name}`
  const joined = readings.underWay.get(flight)
  if (joined) return (joined as Promise<T>).catch(read)
  const reading = read().then((value) => {
    readings.kept.put(name, state, { value, size: settle(value) })
    return value
  })
  readings.underWay.set(flight, reading)
  try {
    return await reading
  } finally {
    readings.underWay.delete(flight)
  }
}

/**
 * Answers on a later turn of the event loop, as a database does: what makes a page counts on sending its head, with the style sheets, before what it
 * reads is there.
 */
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(resolve, value))

const perThing = 16 // bytes, roughly

/** Nobody may change what others get too. @returns about how many bytes it takes. */
function settle(value: unknown): number {
  if (typeof value === 'string') return perThing + value.length
  if (typeof value !== 'object' || value === null) return perThing
  if (ArrayBuffer.isView(value)) return perThing + value.byteLength
  Object.freeze(value)
  let size = 2 * perThing
  for (const part of Object.values(value)) size += settle(part)
  return size
}
