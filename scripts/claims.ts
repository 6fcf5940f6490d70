// npm run claims -- …: what the codes of the identity provider mean. It works while the application runs.
import { db } from '@/lib/db'
import { manageClaims } from './claim-meanings'
import { whatWentWrong } from './people'

try {
  await manageClaims(process.argv.slice(2), console.log)
} catch (error) {
  const words = whatWentWrong(error)
  if (!words) throw error
  console.error(words)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
