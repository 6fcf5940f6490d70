/**
 * Lets only so much of one kind of work go on at once; the rest waits for its turn. What is slow for everybody would otherwise take all
 * connections to the database at once, and fail what is quick.
 * @param most how many work at once. @param waiting how many may wait.
 * @returns takes a turn, and sends away all who wait.
 */
export function turns(most: number, waiting: number) {
  let working = 0
  const queue: ((begins: boolean) => void)[] = []
  /** @returns what the work comes to. It was not begun when too many wait already (`full`), or all who waited were sent away (`away`). */
  async function inTurn<T>(work: () => Promise<T>): Promise<T | 'full' | 'away'> {
    if (working >= most) {
      if (queue.length >= waiting) return 'full'
      // whoever ends hands its place on: nobody who comes meanwhile gets in between
      if (!(await new Promise<boolean>((begin) => queue.push(begin)))) return 'away'
    } else working++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next(true)
      else working--
    }
  }
  /** What they wait for is not to be had: nobody who waits now begins, and each hears so at once. */
  function sendAway(): void {
    for (const begin of queue.splice(0)) begin(false)
  }
  return { inTurn, sendAway }
}
