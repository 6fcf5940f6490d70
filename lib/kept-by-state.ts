type Bounds = { bytes: number; things: number }

/**
 * Things by their name, all of one state of the data: as soon as another is known the old ones are gone. Bounded in bytes and in number; what was not
 * asked for the longest leaves first.
 */
export function keptByState<T extends { size: number }>(bounds: Bounds) {
  const kept = new Map<string, T>()
  let state = ''
  let bytes = 0

  function remove(name: string): void {
    bytes -= kept.get(name)?.size ?? 0
    kept.delete(name)
  }

  return {
    /** From now on only what is of this state is kept. */
    turnTo(newest: string): void {
      if (newest === state) return
      state = newest
      kept.clear()
      bytes = 0
    },

    /** What is kept under a name, of the state that was turned to. */
    get(name: string): T | null {
      const found = kept.get(name)
      if (found === undefined) return null
      kept.delete(name)
      kept.set(name, found)
      return found
    },

    /** Keeps a thing, unless it is of another state than the newest, or too large for all others. */
    put(name: string, of: string, thing: T): void {
      if (of !== state || thing.size > bounds.bytes / 4) return
      remove(name)
      kept.set(name, thing)
      bytes += thing.size
      for (const [oldest] of kept) {
        if (bytes <= bounds.bytes && kept.size <= bounds.things) break
        remove(oldest)
      }
    },

    /** Whether this is the state that was turned to. */
    is: (asked: string) => asked === state,
    size: () => ({ bytes, things: kept.size }),
  }
}
