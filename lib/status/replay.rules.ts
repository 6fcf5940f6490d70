import { changedFields, type EntryValues, emptyEntry, fieldsOfEntry } from './entry.rules'

/** What an event about an entry says; `after` is null when the entry went. */
export type EntryEvent = { before: unknown; after: unknown }

/** An entry as its events leave it: what was filled in and whether it is confirmed; null when there is none. */
export type Replayed = { values: EntryValues; confirmed: boolean } | null

/** What does not follow: a field of the entry, or the entry as a whole. */
export type Mismatch = 'missing' | 'withoutEvents' | 'confirmed' | keyof EntryValues

/** Follows the events of one entry, oldest first. What they say beyond its fields says who reported it, and changes nothing. */
export function replay(events: EntryEvent[]): Replayed {
  return events.reduce<Replayed>((state, { after }) => {
    if (typeof after !== 'object' || after === null) return null
    const { values, confirmed } = state ?? { values: emptyEntry, confirmed: false }
    const said = new Map<string, unknown>(Object.entries(after))
    const fields = fieldsOfEntry.filter((field) => said.has(field)).map((field) => [field, said.get(field)])
    return {
      values: { ...values, ...Object.fromEntries(fields) },
      confirmed: said.has('confirmed') ? said.get('confirmed') === true : confirmed,
    }
  }, null)
}

/** In what a stored entry is not what its events say; empty when the one follows from the other. */
export function mismatches(stored: Replayed, replayed: Replayed): Mismatch[] {
  if (!stored && !replayed) return []
  if (!stored) return ['missing']
  if (!replayed) return ['withoutEvents']
  return [...changedFields(replayed.values, stored.values), ...(stored.confirmed === replayed.confirmed ? [] : (['confirmed'] as const))]
}
