import 'server-only'
import { isLoopback } from '@/lib/env'

/** What signs the tokens of sessions: the same on all replicas. `npm start` makes one when the database is its own. */
export function signingSecret(): string {
  const secret = process.env.KOERS_SECRET
  if (!secret) throw new Error('KOERS_SECRET is not set')
  return secret
}

/** The address people use, e.g. `https://koers.example.be`, without a slash at the end. */
export const publicUrl = (): string => new URL(process.env.KOERS_URL || `http://localhost:${process.env.PORT || 3000}`).origin

/** Over TLS cookies get names and marks that browsers would refuse without it. */
export const servedOverTls = (): boolean => publicUrl().startsWith('https://')

/** Whether only this computer can reach the application: by the address it listens on and the address people type. */
export const onlyThisComputer = (): boolean => isLoopback({ host: process.env.KOERS_HOST || '127.0.0.1', url: new URL(publicUrl()) })
