import { publicState } from './public-state'

/** What a large document is kept under: it comes out the same for as long as this does. */
type Kept = { state: string; made: Promise<unknown> }

/**
 * Documents that are kept apart from others, so that many small ones do not push out a few large ones.
 * @param isThere of what was made: the answer that there is nothing is not worth keeping, and would push out what there is.
 */
function keeping(most: number, isThere: (made: unknown) => boolean = () => true) {
  const kept = new Map<string, Kept>()
  return async function keptOne<D>(name: string, make: () => Promise<D>): Promise<D> {
    // read before the document is made: a change in between makes one that is newer than its state, never an older one
    const state = await publicState()
    if (state === null) return make()
    const known = kept.get(name)
    kept.delete(name)
    const one: Kept = known?.state === state ? known : { state, made: make() }
    kept.set(name, one)
    for (const [oldest] of kept) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    const forget = () => {
      if (kept.get(name) === one) kept.delete(name)
    }
    try {
      const made = (await one.made) as D
      if (!isThere(made)) forget()
      return made
    } catch (error) {
      // what went wrong is not worth keeping
      forget()
      throw error
    }
  }
}

/**
 * A large document of what is public, made once for as long as nothing changes that it could show: whoever asks again gets the one
 * that is there, and whoever asks while it is made waits for it. The latest eight are kept. Made every time while the sources change
 * under it, and while the database does not say whether anything changed.
 * @param name Says which document of which plan under which address, and is enough to tell it from every other.
 */
export const keptDocument = keeping(8)

/** The same for a figure: some hundred kilobytes, of which a plan has several dozen. That there is none, or none just now, is found out every time. */
export const keptFigure = keeping(80, (made) => typeof made === 'object' && made !== null)
