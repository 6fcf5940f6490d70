import { z } from 'zod'

// One file: gzip over lines of JSON. First what it is, then table by table its name and columns, a line per row and a line that
// closes it, last a line that closes the file. `zcat` shows it, and nothing but Koers's own order is needed to read it.

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const migration = z.object({ name: z.string(), checksum: z.string() })

/** The first line. */
export const beginning = z.object({
  koers: z.literal('backup'),
  format: z.literal(1),
  /** Of Koers. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Those that the database had, in their order: its schema. */
  migrations: z.array(migration).min(1),
})

/** A table begins; its rows follow, each an array with the values of these columns as PostgreSQL writes them. */
export const tableBegins = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })

/** A row: PostgreSQL's text of every value, null where there is none. */
export const row = z.array(z.string().nullable())

/** A table ends; the hash is that of the lines of its rows. */
export const tableEnds = z.object({ end: z.string(), rows: z.int().nonnegative(), sha256 })

/** The last line; the hash is that of all lines before it. */
export const ending = z.object({ tables: z.int().nonnegative(), rows: z.int().nonnegative(), sha256 })

export type Beginning = z.infer<typeof beginning>
export type Migration = z.infer<typeof migration>
/** What a backup says of itself, once it was read to its end. */
export type Manifest = Beginning & { tables: { name: string; rows: number; sha256: string }[]; rows: number }

/**
 * What is not put into a backup: what lets somebody in. Sessions and one-time links that were ended since must not come back to
 * life with it; counters of attempts are of no use to anybody, and those of changes count what happens to one database.
 */
export const leftOut = ['sessions', 'passkey_challenges', 'one_time_links', 'rate_limits', 'data_versions']

/** A backup that cannot be taken or put back, in a sentence for whoever typed the command. */
export class BackupProblem extends Error {}
