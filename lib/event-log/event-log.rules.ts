/** What an event says about a thing before or after it: field by field; anything else it may say has no fields. */
type Said = Record<string, unknown>

/** The fields that an event says about a thing; none when it says nothing or something else than fields. */
export const fieldsOf = (json: unknown): Said =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.fromEntries(Object.entries(json)) : {}

/** One field that changed; `from` is undefined when the event does not say what it was. */
export type FieldChange = { field: string; from: unknown; to: unknown }

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * What several events about one thing changed together: from what the first found to what the last left.
 * @param events oldest first.
 */
export function changeOf(events: { before: unknown; after: unknown }[]): FieldChange[] {
  const from: Said = {}
  const to: Said = {}
  for (const event of events) {
    const [before, after] = [fieldsOf(event.before), fieldsOf(event.after)]
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!(field in to)) from[field] = before[field]
      to[field] = after[field]
    }
  }
  const changes = Object.keys(to).map((field) => ({ field, from: from[field], to: to[field] }))
  // of several saves the steps in between are shown one by one; a single event is shown as it is
  if (events.length > 1) return changes.filter(isChange)
  const shown = changes.filter((change) => change.from === undefined || isChange(change))
  const telling = shown.filter(({ from, to }) => from !== undefined || !isNothing(to))
  return telling.length > 0 ? telling : shown
}

const isChange = (change: FieldChange) => !same(change.from, change.to)

/** The reason of an event, unless a field of it is that reason already. */
export const reasonBeside = (reason: string | null, after: unknown): string | null =>
  reason !== null && Object.values(fieldsOf(after)).includes(reason) ? null : reason

/** That a field is empty, without a word of what it was before, says nothing beside the fields that hold something. */
const isNothing = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A link of the chain, and what its event says now: its digest computed again; null when the event is not there any more. */
export type Seal = { number: bigint; eventId: bigint; mayGo: boolean; digest: string; hash: string; computed: string | null }

/** The last link of a chain, as somebody may keep it elsewhere. */
export type Head = { number: bigint; hash: string }

/** What is wrong with a link: it does not follow from the one before, its event says something else, or is gone though it was real. */
export type SealFlaw = 'chain' | 'digest' | 'gone'

/** What the first link follows. */
export const beginning: Head = { number: 0n, hash: '0'.repeat(64) }

/** What a seal is a hash of. */
const sealedText = (before: string, { number, eventId, mayGo, digest }: Omit<Seal, 'hash' | 'computed'>): string =>
  [before, number, eventId, mayGo ? 'sample' : 'real', digest].join(' ')

/** In what a link is not what it was when its event was sealed. Events of an example may go with it. */
export function flawsOfSeal(before: Head, seal: Seal, sha256: (text: string) => string): SealFlaw[] {
  const follows = seal.number === before.number + 1n && seal.hash === sha256(sealedText(before.hash, seal))
  return [
    ...(follows ? [] : (['chain'] as const)),
    ...(seal.computed === null && !seal.mayGo ? (['gone'] as const) : []),
    ...(seal.computed !== null && seal.computed !== seal.digest ? (['digest'] as const) : []),
  ]
}

/** A head as `npm run verify` prints it: 188:3f0c… */
export const writtenHead = ({ number, hash }: Head): string => `${number}:${hash}`

/** The head that somebody kept; null when it is not one. */
export function headIn(written: string): Head | null {
  const [, number, hash] = /^([1-9]\d{0,17}):([0-9a-f]{64})$/.exec(written.trim()) ?? []
  return number && hash ? { number: BigInt(number), hash } : null
}
