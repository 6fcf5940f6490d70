import 'server-only'
import { log } from '@/lib/log'

/** What a check of the library says; null when it refuses, which it does by throwing. The reason is in the log, and is not for anyone who tries. */
export async function unlessRefused<Checked>(userId: string, check: () => Promise<Checked>): Promise<Checked | null> {
  try {
    return await check()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    log.warn({ user: userId, reason: error.message }, 'passkey refused')
    return null
  }
}
