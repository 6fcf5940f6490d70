import 'server-only'
import { countMigrations } from '@/lib/migrations'

/** The migrations that the database has and that this build expects; null when it does not answer within five seconds. */
export async function databaseState(): Promise<{ applied: number; expected: number } | null> {
  const question = countMigrations()
  // a question that fails after we stopped waiting must not bring the process down
  question.catch(() => {})
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), 5000)
  })
  try {
    return await Promise.race([question, silence])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
