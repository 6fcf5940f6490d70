/**
 * Lets only so much of one kind of work go on at once; the rest waits for its turn. What is slow for everybody would otherwise take all
 * connections to the database at once, and fail what is quick.
 * @param most how many work at once. @param waiting how many may wait.
 */
export function turns(most: number, waiting: number) {
  let working = 0
  const queue: (() => void)[] = []
  /** @returns what the work comes to; null when too many wait already, and then it was not begun. */
  return async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (working >= most) {
      if (queue.length >= waiting) return null
      // whoever ends hands its place on: nobody who comes meanwhile gets in between
      await new Promise<void>((begin) => queue.push(begin))
    } else working++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else working--
    }
  }
}
