import 'server-only'
import { db } from '@/lib/db'

/** Whether the database answers within five seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const question = db.$queryRaw`SELECT 1`.then(() => true)
  // a question that fails after we stopped waiting must not bring the process down
  question.catch(() => {})
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 5000)
  })
  try {
    return await Promise.race([question, silence])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
