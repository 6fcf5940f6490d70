import { canonicalJson } from '../text/canonical-json'
import { type EditionContent, readEdition } from './edition.schema'

/** An edition as it is stored, with what the event of its publication says its hash was; null when no event mentions it. */
export type StoredEdition = {
  plan: string
  /** Whether that is an example. */
  sample: boolean
  year: number
  number: number
  schemaVersion: number
  content: string
  sha256: string
  erratumNl: string | null
  erratumEn: string | null
  recordedHash: string | null
}

/** What is wrong with an edition: each is a way in which it is not what was published. */
export type EditionFlaw =
  /** The hash that is printed is not that of the bytes. */
  | 'hash'
  /** The event of its publication has another hash, or none. */
  | 'event'
  /** The bytes are not canonical JSON (RFC 8785). */
  | 'canonical'
  /** No reader of its version can read it. */
  | 'unreadable'
  /** It claims to be another edition than the one at whose address it is, or has another erratum. */
  | 'identity'

/** Everything that is wrong with an edition, given the hash that was computed over its bytes. */
export function flawsOf(edition: StoredEdition, computed: string): EditionFlaw[] {
  const { sha256, recordedHash, content } = edition
  const read = attempt(() => readEdition(edition.schemaVersion, content))
  const spelled = attempt(() => canonicalJson(JSON.parse(content)))
  return [
    ...(computed === sha256 ? [] : (['hash'] as const)),
    ...(recordedHash === sha256 ? [] : (['event'] as const)),
    ...(spelled === content ? [] : (['canonical'] as const)),
    ...(read === null ? (['unreadable'] as const) : isItself(read, edition) ? [] : (['identity'] as const)),
  ]
}

const isItself = (content: EditionContent, edition: StoredEdition): boolean =>
  content.plan.slug === edition.plan &&
  content.year === edition.year &&
  content.number === edition.number &&
  // one that was made with invented data in a plan that is not one could only be withdrawn: it stays there as a tombstone
  (content.sample || !edition.sample) &&
  (content.erratum?.nl ?? null) === edition.erratumNl &&
  (content.erratum?.en ?? null) === edition.erratumEn

function attempt<T>(run: () => T): T | null {
  try {
    return run()
  } catch {
    return null
  }
}
