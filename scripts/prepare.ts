import { type Env, isLoopback } from '@/lib/env'
import { openDatabase } from './database'
import { grantRightsTo } from './database-roles'
import { applicationEnvironment, secretOf } from './environment'
import type { LoadedData } from './load-data'
import { generateClient, migrate } from './prisma'
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
  await step('Generating the database client', generateClient, (did) => `Database client ${did ? 'generated' : 'is up to date'}`)
  await step(
    'Migrating the database',
    () => bringUpToDate(env, database.url),
    (did) => `Database ${did ? 'migrated' : 'is up to date'}`,
  )
  const data = await step('Loading the plan', () => load(env, database.url), told)
  return { environment: applicationEnvironment(env, database.url, secretOf(env)), data }
}

/**
 * Migrates a database as the owner of its tables, and gives the application the rights it needs on them where that is another role.
 * @returns whether it migrated anything.
 */
export async function bringUpToDate({ ownerDatabaseUrl }: Pick<Env, 'ownerDatabaseUrl'>, databaseUrl: string): Promise<boolean> {
  const did = await migrate(ownerDatabaseUrl ?? databaseUrl)
  if (ownerDatabaseUrl) await grantRightsTo(databaseUrl, ownerDatabaseUrl)
  return did
}

async function load(env: Env, url: string) {
  const { loadData } = await import('./load-data') // it needs the client that was just generated
  return loadData(url, { record: env.record, example: env.sample, loopback: isLoopback(env) })
}

function told({ record, example }: LoadedData) {
  if (!record) return 'No plan loaded; an administrator makes one at /nl/plans'
  return {
    loaded: 'Record and example loaded',
    known: 'Record loaded; the example stays as people left it',
    'in use': 'Record loaded; no example, because a plan has its address',
    'not asked': 'Record loaded',
  }[example]
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
