// npm run db -- <command …>: runs a command with DATABASE_URL, that of the embedded database when none is set.
import { resolve } from 'node:path'
import { openDatabase } from './database'
import { onServer } from './databases'
import { nobodyRuns, throwsDataAway } from './nobody-runs'
import { generateClient } from './prisma'
import { CommandFailed, run } from './run'
import { tellFailure } from './stopping'

const [command, ...args] = process.argv.slice(2)
if (!command) {
  console.error('Say which command: npm run db -- prisma migrate dev --name what-changes')
  process.exit(2)
}

// Ctrl-C is for the command: it may mean "stop this query". When it ends, we leave the database as it should be left.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
const { DATABASE_URL, KOERS_DATA_DIR, KOERS_PASSWORDS } = process.env
try {
  await generateClient() // on a fresh checkout nothing has made it yet, and the command may need it
  const database = await openDatabase({ databaseUrl: DATABASE_URL || undefined, dataDir: resolve(KOERS_DATA_DIR || '.data') })
  // the command sees a database that was given; with the embedded one passwords are on unless somebody says otherwise
  const passwords = KOERS_PASSWORDS || (DATABASE_URL ? undefined : 'on')
  if (throwsDataAway([command, ...args]) && !(await onServer(database.url, nobodyRuns)))
    throw new Error('Koers runs on this database. Stop it first, every replica of it.')
  await run(command, args, { env: { DATABASE_URL: database.url, KOERS_PASSWORDS: passwords } }).finally(database.stop)
} catch (error) {
  const code = error instanceof CommandFailed ? error.code : 1
  if (!(error instanceof CommandFailed) || code === 127) tellFailure('npm run db ended', error)
  process.exitCode = code
}
