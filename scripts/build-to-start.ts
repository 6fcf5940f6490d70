// The first half of `npm start` in a checkout: whether it can start at all, and then the build, when the sources changed. The second half is
// what production runs, and knows nothing of sources: start.ts.
import { buildApplication } from './application-build'
import { requireEnvironment } from './environment'
import { requirePort } from './free-port'
import { generateClient } from './prisma'
import { step } from './steps'
import { tellFailure } from './stopping'

const env = requireEnvironment()
try {
  await requirePort(env.port, env.host)
  await step('Generating the database client', generateClient, (did) => `Database client ${did ? 'generated' : 'is up to date'}`)
  await step(
    'Building the application',
    () => buildApplication(env.dataDir),
    (did) => `Application ${did ? 'built' : 'is built already'}`,
  )
} catch (error) {
  tellFailure('Koers did not start', error)
  process.exitCode = 1
}
