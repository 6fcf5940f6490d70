import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ROOT } from '../run'
import { BackupProblem, type Beginning, leftOut } from './backup-format'
import { appliedMigrations } from './backup-migrations'
import { hashOfLines, writeLines } from './lines'
import { listTables, rowsOf } from './tables'
import { inTransaction, type Query } from './transaction'

export type Taken = { tables: number; rows: number; sha256: string }

/**
 * Writes everything that is in a database to one file, as it was at one moment, while others work on. The file has its name once it is complete.
 * @returns the hash is that of the file, as `sha256sum` counts it.
 * @throws BackupProblem when the database is not one of Koers; the error of the disk when the file cannot be written.
 */
export async function takeBackup(url: string, file: string, now = new Date()): Promise<Taken> {
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  const counted = { tables: 0, rows: 0 }
  try {
    await inTransaction(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY', (query) =>
      writeLines(unfinished, hashed(contents(query, now, counted), counted)),
    )
    const sha256 = await hashOfFile(unfinished)
    renameSync(unfinished, file)
    return { ...counted, sha256 }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

async function* contents(query: Query, now: Date, counted: { tables: number; rows: number }): AsyncGenerator<string> {
  const migrations = await appliedMigrations(query)
  if (migrations.length === 0) throw new BackupProblem('This database holds nothing of Koers. Run npm start once, then try again.')
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const first: Beginning = { koers: 'backup', format: 1, version, takenAt: now.toISOString(), migrations }
  yield JSON.stringify(first)
  for (const table of await listTables(query)) {
    if (leftOut.includes(table.name)) continue
    yield JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })
    const hash = hashOfLines()
    let rows = 0
    for await (const line of rowsOf(query, table)) {
      hash.add(line)
      rows++
      yield line
    }
    yield JSON.stringify({ end: table.name, rows, sha256: hash.value() })
    counted.tables++
    counted.rows += rows
  }
}

/** The lines, and after them the one that closes the file. */
async function* hashed(lines: AsyncIterable<string>, counted: { tables: number; rows: number }): AsyncGenerator<string> {
  const hash = hashOfLines()
  for await (const line of lines) {
    hash.add(line)
    yield line
  }
  yield JSON.stringify({ ...counted, sha256: hash.value() })
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
