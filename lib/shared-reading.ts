/**
 * One reading at a time, for all who wait: nobody gets what was read before they asked. Whoever comes while one goes on gets the next, together
 * with all who come until it begins. It begins at the end of a turn of the event loop, so that all who asked in that turn share it.
 * @param patience milliseconds after which a reading that has not answered counts as failed, for everybody who waits for it or behind it.
 */
export function sharedReading<T>(read: () => Promise<T>, patience: number): () => Promise<T> {
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null

  function begin(): Promise<T> {
    next = null
    const one = within(patience, read())
    running = one
    one.then(
      () => {
        running = null
      },
      () => {
        running = null
        next = null
      },
    )
    return one
  }

  return () => {
    next ??= (running === null ? turnOfEventLoop() : running.then(turnOfEventLoop)).then(begin)
    return next
  }
}

const turnOfEventLoop = () => new Promise((resolve) => setImmediate(resolve))

/** @throws when what was promised is not there in time. */
export function within<T>(milliseconds: number, promised: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds)
    promised.then(resolve, reject).finally(() => clearTimeout(late))
  })
}
