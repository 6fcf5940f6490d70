// npm run build: the production build without a database and without settings, for an image that is started elsewhere. `npm start`
// recognises it and does not build again.
import { buildApplication } from './application-build'
import { completeBinaries } from './postgres/binaries'
import { generateClient } from './prisma'
import { step } from './steps'
import { tellFailure } from './stopping'

try {
  completeBinaries()
  await step('Generating the database client', generateClient, (did) => `Database client ${did ? 'generated' : 'is up to date'}`)
  await step(
    'Building the application',
    () => buildApplication(),
    (did) => `Application ${did ? 'built' : 'is built already'}`,
  )
} catch (error) {
  tellFailure('The application was not built', error)
  process.exitCode = 1
}
