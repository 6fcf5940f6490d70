import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from './apply-migrations'
import { grantRightsTo } from './database-roles'
import type { LoadedData } from './load-data'

/** Which database is filled, and with what. */
export type Filling = {
  databaseUrl: string
  /** The owner of its tables, where that is another role than the one of the application. */
  ownerDatabaseUrl?: string
  record: boolean
  example: boolean
  /** Only this computer reaches the installation. */
  loopback: boolean
}

export type Told = { data: LoadedData } | { failure: string }

const here = fileURLToPath(import.meta.url)
const program = join(dirname(here), `fill-database${extname(here)}`)

/**
 * Migrates a database and loads what belongs in it, and tells on the terminal how far it is.
 * @throws with a sentence that says what to do.
 */
export async function fillDatabase(filling: Filling): Promise<LoadedData> {
  const filler = fork(program)
  const answer: Told[] = []
  filler.on('message', (message: Told) => answer.push(message))
  filler.send(filling)
  const [[code]] = await Promise.all([once(filler, 'exit'), once(filler, 'disconnect')])
  const [told] = answer
  if (!told) throw new Error(`The database was not filled: that program ended with ${code}.`)
  if ('failure' in told) throw new Error(told.failure)
  return told.data
}

/**
 * Migrates a database as the owner of its tables, and gives the application the rights it needs on them where that is another role.
 * @returns whether it migrated anything.
 */
export async function bringUpToDate({
  databaseUrl,
  ownerDatabaseUrl,
}: Pick<Filling, 'databaseUrl' | 'ownerDatabaseUrl'>): Promise<boolean> {
  const did = await migrate(ownerDatabaseUrl ?? databaseUrl)
  if (ownerDatabaseUrl) await grantRightsTo(databaseUrl, ownerDatabaseUrl)
  return did
}
