import { today } from './dates'
import { currentVersion } from './page-copy'

/** What a large document is kept under: it comes out the same for as long as this does. */
type Kept = { version: string; made: Promise<unknown> }

const kept = new Map<string, Kept>()
const mostKept = 8

/**
 * A large document of what is public, made once for as long as nothing changes that it could show: who asks again gets the one that is
 * there, and who asks while it is made waits for it. The latest eight are kept. Made every time where no pages are tagged either, and
 * while the database does not say whether anything changed.
 * @param name Says which document of which plan under which address, and is enough to tell it from every other.
 */
export async function keptDocument<D>(name: string, make: () => Promise<D>): Promise<D> {
  // read before the document is made: a change in between makes one that is newer than its version, never an older one
  const read = await currentVersion()
  if (read === null) return make()
  const version = `${read} ${today()}`
  const known = kept.get(name)
  kept.delete(name)
  const one: Kept = known?.version === version ? known : { version, made: make() }
  kept.set(name, one)
  for (const [oldest] of kept) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  try {
    return (await one.made) as D
  } catch (error) {
    // what went wrong is not worth keeping
    if (kept.get(name) === one) kept.delete(name)
    throw error
  }
}
