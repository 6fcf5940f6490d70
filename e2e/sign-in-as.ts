import type { BrowserContext } from '@playwright/test'
import { db } from '../lib/db'
import { publicUrl, signingSecret } from '../lib/settings/installation'
import { cookieOfSession } from '../tests/harness/session-cookie'

/** Signs a browser in without the form: a session row, and the cookie that the application would have sent. */
export async function signInAs(context: BrowserContext, email: string): Promise<void> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const session = await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3600_000) }, select: { id: true } })
  const cookie = await cookieOfSession(session.id, signingSecret())
  await context.addCookies([{ ...cookie, url: publicUrl(), httpOnly: true, sameSite: 'Lax' }])
}
