import { db } from '@/lib/db'

// Attempts are counted for those who are refused too: that is what the table is for.
const countsAttempts = 'rate_limits'

// That a session is used is noted for those who are refused too, once a minute.
const notesUse = 'sessions'

/** Whether the transaction around us has a number yet: PostgreSQL gives it one when it writes first, or locks a row. */
export async function tookNumber(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ number: string | null }[]>`SELECT pg_current_xact_id_if_assigned()::text AS number`
  return row?.number != null
}

/** One value for the rows of every table and for the transaction that wrote each of them last: equal means that nothing was written. */
export async function stampOfAllTables(): Promise<string> {
  statement ??= await statementOverAllTables()
  const rows = await db.$queryRawUnsafe<{ stamp: string }[]>(statement)
  // PostgreSQL may read the tables side by side, and then answers in the order in which it is done with them
  return rows
    .map(({ stamp }) => stamp)
    .sort()
    .join('\n')
}

let statement: string | undefined

async function statementOverAllTables(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ${countsAttempts} ORDER BY 1`
  return tables
    .map(
      ({ name }) =>
        `SELECT '${name} ' || count(*) || ' ' || coalesce(sum(hashtext(${name === notesUse ? `(to_jsonb(t) - 'last_used_at')::text` : `ctid::text || ' ' || xmin::text`})), 0) AS stamp FROM "${name}" t`,
    )
    .join(' UNION ALL ')
}
