import { quoted } from '../databases'
import type { Query } from './transaction'

/** A column and its type as SQL writes it, e.g. `numeric(14,4)`; `bytes` for one that holds files. */
export type Column = { name: string; type: string; bytes: boolean }
export type Table = { name: string; columns: Column[] }

/** The tables of the plan's data with the columns that are stored, by name. Prisma's list of migrations is not one of them. */
export async function listTables(query: Query): Promise<Table[]> {
  const rows = await query(`
    SELECT c.relname AS name, json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'bytes', a.atttypid = 'bytea'::regtype) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname ORDER BY c.relname`)
  return rows as Table[]
}

const wanted = 1_000_000 // bytes of text at a time

/** The rows of a table as lines, a bounded number at a time, within a running transaction. */
export async function* rowsOf(query: Query, { name, columns }: Table): AsyncGenerator<string> {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  const files = columns.some(({ bytes }) => bytes) // up to 5 MB each
  await query(`DECLARE every_row NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS line FROM ${quoted(name)}`)
  for (let at = 1; ; ) {
    const rows = await query(`FETCH ${at} FROM every_row`)
    let size = 0
    for (const { line } of rows) {
      size += String(line).length
      yield String(line)
    }
    if (rows.length < at) break
    at = files || size > wanted ? Math.max(1, Math.floor(at / 2)) : Math.min(500, at * 2)
  }
  await query('CLOSE every_row')
}

/** Puts rows into a table, each the line that `rowsOf` made of it. `columns` may be in another order than in the table. */
export async function insertRows(query: Query, { name, columns }: Table, lines: string[]): Promise<void> {
  if (lines.length === 0) return
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const values = columns.map(({ type }, index) => `(line->>${index})::${type}`).join(', ')
  await query(`INSERT INTO ${quoted(name)} (${names}) SELECT ${values} FROM json_array_elements($1::json) AS line`, [
    `[${lines.join(',')}]`,
  ])
}

/** Numbers that are counted by the database go on after the highest there is. */
export async function setCounters(query: Query): Promise<void> {
  const counted = await query(`
    SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(format('%I.%I', 'public', c.relname), a.attname) AS counter
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND pg_get_serial_sequence(format('%I.%I', 'public', c.relname), a.attname) IS NOT NULL`)
  for (const { table, column, counter } of counted as { table: string; column: string; counter: string }[])
    await query(`SELECT setval($1::regclass, coalesce(max(${quoted(column)}), 0) + 1, false) FROM ${quoted(table)}`, [counter])
}
