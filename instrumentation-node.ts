import { readEnv } from '@/lib/env'
import { listProblems } from '@/lib/env-problems'

/** Either the settings are right, or the server says what is wrong with them and ends. */
export function requireSettings() {
  const read = readEnv()
  const missing = {
    name: 'DATABASE_URL',
    wrong: 'is missing',
    repair: 'npm start sets it; a server that is started by itself must be given it.',
  }
  const problems = 'problems' in read ? read.problems : read.env.databaseUrl ? [] : [missing]
  if (problems.length === 0) return
  console.error(listProblems(problems))
  process.exit(1)
}
