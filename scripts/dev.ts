// npm run dev: the same database as npm start, and an application that follows every change of its sources.
import { requireEnvironment } from './environment'
import { requirePort } from './free-port'
import { prepare, tellAddress } from './prepare'
import { generateClient } from './prisma'
import { run } from './run'
import { step } from './steps'
import { stopInOrder, tellFailure } from './stopping'

const env = requireEnvironment()
const program = stopInOrder(0)
try {
  await requirePort(env.port, env.host)
  await step('Generating the database client', generateClient, (did) => `Database client ${did ? 'generated' : 'is up to date'}`)
  const { environment, data } = await prepare(env, program)
  tellAddress(env, data)
  await run('next', ['dev', '--hostname', env.host, '--port', String(env.port)], { env: { ...environment, NODE_ENV: 'development' } })
  await program.end(0)
} catch (error) {
  if (!program.isEnding()) tellFailure('npm run dev ended', error)
  await program.end(1)
}
