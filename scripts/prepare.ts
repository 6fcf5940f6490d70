import { type Env, isLoopback } from '@/lib/settings/env'
import { openDatabase } from './database'
import { applicationEnvironment, secretOf } from './environment'
import { fillDatabase } from './filling'
import type { LoadedData } from './load-data'
import type { Environment } from './run'
import { step } from './steps'
import type { Program } from './stopping'

/**
 * What both `npm start` and `npm run dev` do before the application runs: its database is opened, migrated and filled.
 * @returns the environment of the application, and what was loaded.
 * @throws with a sentence that says what to do.
 */
export async function prepare(env: Env, program: Program): Promise<{ environment: Environment; data: LoadedData }> {
  const opening = openDatabase(env)
  const close = () =>
    opening.then(
      (database) => database.stop(),
      () => {}, // what did not open need not be closed
    )
  program.whenEnding(close)
  const database = await step(
    'Starting the database',
    () => opening,
    (opened) => opened.told,
  )
  const data = await fillDatabase({
    databaseUrl: database.url,
    ownerDatabaseUrl: env.ownerDatabaseUrl,
    record: env.record,
    example: env.sample,
    loopback: isLoopback(env),
  })
  return { environment: applicationEnvironment(env, database.url, secretOf(env)), data }
}

/** The last words before the application runs: where it is, and who can sign in. */
export function tellAddress(env: Env, { accounts }: LoadedData) {
  console.log(`\nKoers is on ${env.url.origin}`)
  const open = env.passwords ? accounts : []
  if (open.length > 0) console.log('\nDemo accounts of the example:')
  const width = Math.max(...open.map(({ email }) => email.length))
  for (const { email, password } of open) console.log(`  ${email.padEnd(width)}  ${password}`)
  const plain = env.url.protocol === 'http:' && !isLoopback(env)
  if (plain)
    console.log('\nPasswords travel unencrypted to this address. Put a proxy with TLS in front, and set KOERS_URL to its https address.')
  console.log('\nCtrl-C stops it.\n')
}
