// The commands of the operator in a checkout: on a fresh one nothing has made the client of the database yet, and they need it.
import { generateClient } from './prisma'
import { tellFailure } from './stopping'

try {
  await generateClient()
  await import('./operate')
} catch (error) {
  tellFailure('The command was not run', error)
  process.exitCode = 1
}
