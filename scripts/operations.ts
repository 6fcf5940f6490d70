// npm run operations -- [files and options of Vitest]: the built application as an operator runs it, on the sources as they are.
import { join } from 'node:path'
import { buildApplication } from './application-build'
import { generateClient } from './prisma'
import { CommandFailed, ROOT, run } from './run'
import { step } from './steps'
import { tellFailure } from './stopping'

try {
  await generateClient()
  await step(
    'Building the application',
    () => buildApplication(join(ROOT, '.data')),
    (did) => `Application ${did ? 'built' : 'is built already'}`,
  )
  await run('vitest', ['run', '--config', 'tests/operations/operations.config.ts', ...process.argv.slice(2)])
} catch (error) {
  tellFailure('npm run operations ended', error)
  process.exitCode = error instanceof CommandFailed ? error.code : 1
}
