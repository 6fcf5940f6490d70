import type { KeptAnswer } from './kept-answer'

type Bounds = { bytes: number; answers: number }

/**
 * Finished answers by their address, all of one state of the data: as soon as another is known the old ones are gone. Bounded in bytes and in number;
 * what was not asked for the longest leaves first.
 */
export function keptAnswers(bounds: Bounds) {
  const kept = new Map<string, KeptAnswer>()
  let state = ''
  let bytes = 0

  function remove(address: string): void {
    bytes -= kept.get(address)?.size ?? 0
    kept.delete(address)
  }

  return {
    /** From now on only answers of this state are kept. */
    turnTo(newest: string): void {
      if (newest === state) return
      state = newest
      kept.clear()
      bytes = 0
    },

    /** The answer of the state that was turned to. */
    get(address: string): KeptAnswer | null {
      const found = kept.get(address)
      if (found === undefined) return null
      kept.delete(address)
      kept.set(address, found)
      return found
    },

    /** Keeps an answer, unless it is of another state than the newest, or too large for all others. */
    put(address: string, made: string, answer: KeptAnswer): void {
      if (made !== state || answer.size > bounds.bytes / 4) return
      remove(address)
      kept.set(address, answer)
      bytes += answer.size
      for (const [oldest] of kept) {
        if (bytes <= bounds.bytes && kept.size <= bounds.answers) break
        remove(oldest)
      }
    },

    size: () => ({ bytes, answers: kept.size }),
  }
}
