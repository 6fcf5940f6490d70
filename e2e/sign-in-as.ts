import type { BrowserContext } from '@playwright/test'
import { db } from '../lib/db'
import { sessionToken } from '../lib/security/session-token'
import { publicUrl, sessionHours, signingSecret } from '../lib/settings/installation'

/** Signs a browser in without the form: a session row, and the cookie that the application would have sent. */
export async function signInAs(context: BrowserContext, email: string): Promise<void> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const expiresAt = new Date(Date.now() + sessionHours() * 3600_000)
  const session = await db.session.create({ data: { userId, expiresAt }, select: { id: true } })
  const value = await sessionToken(session.id, signingSecret(), sessionHours())
  await context.addCookies([{ name: 'koers-session', value, url: publicUrl(), httpOnly: true, sameSite: 'Lax' }])
}
