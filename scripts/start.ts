// Starts the application that `npm run build` made: its database first, then its server in this same process. In production this is all that
// runs, and everything it needs lies beside it; `npm start` in a checkout builds first.
import { requireEnvironment } from './environment'
import { requirePort } from './free-port'
import { prepare, tellAddress } from './prepare'
import { serve } from './serve'
import { step } from './steps'
import { stopInOrder, tellFailure } from './stopping'

const env = requireEnvironment()
const program = stopInOrder(0)
try {
  await requirePort(env.port, env.host)
  const { environment, data } = await prepare(env, program)
  await step(
    'Starting the application',
    () => serve(environment, program),
    () => 'Application started',
  )
  tellAddress(env, data)
} catch (error) {
  if (!program.isEnding()) tellFailure('Koers did not start', error)
  await program.end(1)
}
