import { Prisma, type PrismaClient } from '../../prisma/generated/client'

/**
 * What every table holds, as sorted text per table: two equal answers are two equal databases. Empty tables are left out, and so are the seals
 * of events, which outlive them, and the count of changes.
 */
export async function contentsOf(db: PrismaClient): Promise<Record<string, string[]>> {
  const { event_seals: _, ...contents } = await read(db, Prisma.sql`to_jsonb(row) - 'saved_at' - 'created_at'`)
  return contents
}

/** The same with the number of the transaction that wrote each row last: a row that was rewritten as it was differs. */
export async function writesTo(db: PrismaClient): Promise<Record<string, string[]>> {
  return read(db, Prisma.sql`row.xmin::text || ' ' || to_jsonb(row)`)
}

async function read(db: PrismaClient, row: Prisma.Sql): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('_prisma_migrations', 'data_versions') ORDER BY 1`
  const contents: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await db.$queryRaw<{ text: string }[]>`SELECT (${row})::text AS text FROM ${Prisma.raw(`"${name}"`)} AS row ORDER BY 1`
    if (rows.length > 0) contents[name] = rows.map(({ text }) => text)
  }
  return contents
}
