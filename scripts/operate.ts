// A command of the operator (`operator-commands.ts`), with DATABASE_URL, that of the embedded database when none is set. It works while the
// application runs.
import { resolve } from 'node:path'
import { openDatabase } from './database'
import { operatorCommands } from './operator-commands'
import { stopInOrder, tellFailure } from './stopping'

// what is left are the words of the command
const [name = ''] = process.argv.splice(2, 1)
const command = Object.entries(operatorCommands).find(([one]) => one === name)?.[1]
if (!command) {
  console.error(`Say which command: ${Object.keys(operatorCommands).join(', ')}`)
  process.exit(2)
}

const program = stopInOrder(130)
const { DATABASE_URL, KOERS_DATA_DIR, KOERS_PASSWORDS } = process.env
try {
  const database = await openDatabase({ databaseUrl: DATABASE_URL || undefined, dataDir: resolve(KOERS_DATA_DIR || '.data') })
  program.whenEnding(database.stop)
  process.env.DATABASE_URL = database.url
  // with a database that was given passwords are what the settings say; with the embedded one they are on unless somebody says otherwise
  if (!KOERS_PASSWORDS && !DATABASE_URL) process.env.KOERS_PASSWORDS = 'on'
  await command()
} catch (error) {
  tellFailure(`npm run ${name} ended`, error)
  process.exitCode = 1
}
await program.end(Number(process.exitCode ?? 0))
