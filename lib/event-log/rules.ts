/** What an event says about a thing before or after it: field by field; anything else it may say has no fields. */
export type Said = Record<string, unknown>

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
  // of several saves the steps in between are told one by one; a single event is reported as it stands
  return events.length > 1 ? changes.filter((change) => !same(change.from, change.to)) : changes
}
