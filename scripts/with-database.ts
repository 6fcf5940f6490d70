// npm run db -- <command …>: runs a command with DATABASE_URL, of the embedded server when none is set.
import { join } from 'node:path'
import { embeddedPostgres } from './embedded-postgres'
import { CommandFailed, ROOT, run } from './run'

const [command, ...args] = process.argv.slice(2)
if (!command) {
  console.error('Say which command: npm run db -- prisma migrate dev --name what-changes')
  process.exit(2)
}

const own = process.env.DATABASE_URL
  ? undefined
  : await embeddedPostgres({ folder: join(process.env.KOERS_DATA_DIR ?? join(ROOT, '.data'), 'postgres'), log: console.error })
// the command gets Ctrl-C from the terminal as well, and ends; then we leave the database as it should be left
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
try {
  await run(command, args, { env: { DATABASE_URL: process.env.DATABASE_URL ?? own?.url() } })
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error
  if (error.code === 127) console.error(error.message)
  process.exitCode = error.code
} finally {
  await own?.stop()
}
