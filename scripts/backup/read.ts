import type { z } from 'zod'
import { BackupProblem, type Beginning, beginning, ending, type Manifest, row, tableBegins, tableEnds } from './backup-format'
import { hashOfLines, readLines } from './lines'

export type BackupPart =
  | { kind: 'beginning'; beginning: Beginning }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'row'; line: string }
  | { kind: 'end'; table: string; rows: number; sha256: string }

/**
 * The parts of a backup in their order. Every hash and count is held against what was read; the last part was right when this ends.
 * @throws BackupProblem at the first that is not.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const damaged = (why: string) => new BackupProblem(`${file} is damaged: ${why}.`)
  const parse = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
    const read = schema.safeParse(value)
    if (!read.success) throw damaged('a line is not what it should be')
    return read.data
  }
  const all = hashOfLines()
  let table: { name: string; columns: number; rows: number; hash: ReturnType<typeof hashOfLines> } | undefined
  const seen = { begun: false, ended: false, tables: 0, rows: 0 }
  for await (const line of readLines(file)) {
    if (seen.ended) throw damaged('something follows its end')
    const value = objectIn(line) ?? parse(row, null)
    if (!seen.begun) {
      seen.begun = true
      const first = beginning.safeParse(value)
      if (!first.success) throw new BackupProblem(`${file} is not a backup that this version of Koers can read.`)
      yield { kind: 'beginning', beginning: first.data }
    } else if (table && Array.isArray(value)) {
      if (parse(row, value).length !== table.columns) throw damaged(`a row of ${table.name} has other columns`)
      table.rows++
      table.hash.add(line)
      yield { kind: 'row', line }
    } else if (table) {
      const end = parse(tableEnds, value)
      if (end.end !== table.name || end.rows !== table.rows || end.sha256 !== table.hash.value())
        throw damaged(`the rows of ${table.name} are not those that were written`)
      seen.tables++
      seen.rows += end.rows
      yield { kind: 'end', table: table.name, rows: end.rows, sha256: end.sha256 }
      table = undefined
    } else if ('table' in value) {
      const { table: name, columns } = parse(tableBegins, value)
      table = { name, columns: columns.length, rows: 0, hash: hashOfLines() }
      yield { kind: 'table', table: name, columns }
    } else {
      const end = parse(ending, value)
      if (end.tables !== seen.tables || end.rows !== seen.rows || end.sha256 !== all.value()) throw damaged('its hash does not fit')
      seen.ended = true
    }
    if (!seen.ended) all.add(line)
  }
  if (!seen.ended) throw damaged('its end is missing')
}

function objectIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Reads a backup to its end without doing anything with it. @throws BackupProblem when it is damaged. */
export async function checkBackup(file: string): Promise<Manifest> {
  let first: Beginning | undefined
  const tables: Manifest['tables'] = []
  for await (const part of readBackup(file)) {
    if (part.kind === 'beginning') first = part.beginning
    if (part.kind === 'end') tables.push({ name: part.table, rows: part.rows, sha256: part.sha256 })
  }
  if (!first) throw new BackupProblem(`${file} is empty.`)
  return { ...first, tables, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
}
