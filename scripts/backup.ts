// npm run backup -- [file]: everything in the database in one file, while the application runs. docs/operating.md says what is in it.
import { parseArgs } from 'node:util'
import { BackupProblem } from './backup/backup-format'
import { takeBackup } from './backup/take'
import { databaseTrouble } from './database-trouble'

const now = new Date()
const named = `koers-${now.toISOString().slice(0, 16).replaceAll(':', '')}Z.backup`

try {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [file = named] = positionals
  const { tables, rows, sha256 } = await takeBackup(process.env.DATABASE_URL ?? '', file, now)
  console.log(`${tables} tables with ${rows} rows are in ${file}\nsha256 ${sha256}`)
  console.log('It holds personal data and hashes of passwords: keep it where only you can read it. KOERS_SECRET is not in it.')
} catch (error) {
  console.error(error instanceof BackupProblem ? error.message : (databaseTrouble(error) ?? (error as Error).message))
  process.exitCode = 1
}
