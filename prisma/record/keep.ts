/** A row of the database that the record knows by its key. `mine` is false once staff edited it: then the record no longer touches it. */
export type Kept = { id: string; mine: boolean }

type Stored = { id: string; version?: number }

/**
 * Brings the rows of one noun in line with the record: creates what is missing, updates what differs, and leaves alone every row
 * that staff edited (its version is past 1). Returns the rows of the record by key.
 * Writes nothing when nothing changed, so a second run leaves the database as it was.
 */
export async function keep<Row extends object, Found extends Stored>(noun: {
  rows: readonly Row[]
  stored: readonly Found[]
  key: (row: Row | Found) => string
  create: (rows: Row[]) => Promise<Found[]>
  update: (id: string, row: Row) => Promise<unknown>
}): Promise<Map<string, Kept>> {
  const found = new Map(noun.stored.map((stored) => [noun.key(stored), stored]))
  const missing = noun.rows.filter((row) => !found.has(noun.key(row)))
  const created = missing.length > 0 ? await noun.create(missing) : []

  const kept = new Map<string, Kept>(created.map((row) => [noun.key(row), { id: row.id, mine: true }]))
  for (const row of noun.rows) {
    const stored = found.get(noun.key(row))
    if (!stored) continue
    const mine = (stored.version ?? 1) === 1
    if (mine && differs(row, stored)) await noun.update(stored.id, row)
    kept.set(noun.key(row), { id: stored.id, mine })
  }
  return kept
}

/** The row behind a key of the record, which a citation or a link names. Throws when the record names something it does not have. */
export function rowOf(kept: Map<string, Kept>, key: string): Kept {
  const row = kept.get(key)
  if (!row) throw new Error(`the record has no ${key}`)
  return row
}

/** Whether a column that the record fills holds something else in the database. */
export const differs = (row: object, stored: object): boolean =>
  Object.entries(row).some(([column, value]) => asText(value) !== asText(Reflect.get(stored, column)))

/** Dates, decimals and lists compare by what they say. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return value instanceof Date ? value.toISOString() : String(value)
}
