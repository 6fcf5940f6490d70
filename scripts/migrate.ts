// npm run migrate: brings the database up to this version without starting the application, as the owner of its tables when the application
// has a role of its own: docs/operating.md.
import { openDatabase } from './database'
import { requireEnvironment } from './environment'
import { bringUpToDate } from './filling'
import { tellFailure } from './stopping'

const env = requireEnvironment()
try {
  const database = await openDatabase(env)
  try {
    const did = await bringUpToDate({ databaseUrl: database.url, ownerDatabaseUrl: env.ownerDatabaseUrl })
    console.log(did ? 'The database is migrated.' : 'The database was up to date.')
    if (env.ownerDatabaseUrl) console.log('The role of DATABASE_URL has the rights that the application needs, and no others.')
  } finally {
    await database.stop()
  }
} catch (error) {
  tellFailure('The database was not migrated', error)
  process.exitCode = 1
}
