// npm run restore -- <file> [--replace] [--unverified]: a database from a backup, all of it or nothing.
import { parseArgs } from 'node:util'
import { writtenHead } from '@/lib/event-log/event-log.rules'
import { BackupProblem } from './backup/backup-format'
import { putBack } from './backup/put-back'
import { roleIn } from './database-roles'
import { databaseTrouble } from './database-trouble'

const usage = `npm run restore -- <file>
  --replace     deletes what the database holds
  --unverified  takes the data even when they do not follow from their events, or these from their seals`

try {
  const options = { replace: { type: 'boolean', default: false }, unverified: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ allowPositionals: true, options })
  const [file] = positionals
  const { DATABASE_URL: url = '', KOERS_OWNER_DATABASE_URL: owner } = process.env
  if (!file) throw new BackupProblem(usage)
  const { takenAt, version, rows, tables, entries, told, head } = await putBack(owner || url, file, {
    ...values,
    role: owner ? roleIn(url) : undefined,
  })
  for (const line of told) console.error(line)
  console.log(`${tables.length} tables with ${rows} rows are restored, as they were on ${takenAt} in Koers ${version}.`)
  console.log(
    `${entries} entries were compared with their events, and every edition with its hash${told.length > 0 ? ': the lines above say what does not follow' : ''}.`,
  )
  if (head) console.log(`The head of the chain of events is ${writtenHead(head)}`)
  console.log('Everybody has to sign in again. With another KOERS_SECRET than before, second factors need a recovery code or a reset.')
} catch (error) {
  const known = error instanceof BackupProblem ? error.message : databaseTrouble(error)
  console.error(`${known ?? (error as Error).message}${known ? '' : '\nThe database is as it was.'}`)
  process.exitCode = 1
}
