// npm start: from a fresh checkout to the running application; the second time in seconds.

import { buildApplication } from './application-build'
import { startApplication } from './application-server'
import { requireEnvironment } from './environment'
import { requirePort } from './free-port'
import { prepare, tellAddress } from './prepare'
import { step } from './steps'
import { stopInOrder, tellFailure } from './stopping'

const env = requireEnvironment()
const program = stopInOrder(0)
try {
  await requirePort(env.port, env.host)
  const { environment, data } = await prepare(env, program)
  const build = () => buildApplication(environment, env.dataDir)
  await step('Building the application', build, (did) => `Application ${did ? 'built' : 'is built already'}`)
  const application = await step(
    'Starting the application',
    () => startApplication(environment),
    () => 'Application started',
  )
  program.whenEnding(application.stop)
  application.ended.then((code) => {
    if (!program.isEnding()) console.error(`The application ended by itself, with ${code}. Start it again: npm start`)
    program.end(1)
  })
  tellAddress(env, data)
} catch (error) {
  if (!program.isEnding()) tellFailure('Koers did not start', error)
  await program.end(1)
}
