// npm run user -- …: people, from the command line of the server. It works while the application runs.
import { db } from '@/lib/db'
import { managePeople, whatWentWrong } from './people'

try {
  await managePeople(process.argv.slice(2), console.log)
} catch (error) {
  const words = whatWentWrong(error)
  if (!words) throw error
  console.error(words)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
