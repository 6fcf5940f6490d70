import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { db } from '../lib/db'
import { publicUrl, sessionHours, signingSecret } from '../lib/installation'

/** Signs a browser in without the form: a session row, and the cookie that the application would have sent. */
export async function signInAs(context: BrowserContext, email: string): Promise<void> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const expiresAt = new Date(Date.now() + sessionHours() * 3600_000)
  const session = await db.session.create({ data: { userId, expiresAt }, select: { id: true } })
  const value = await encode({ token: { sub: session.id }, secret: signingSecret(), maxAge: sessionHours() * 3600 })
  await context.addCookies([{ name: 'koers-session', value, url: publicUrl(), httpOnly: true, sameSite: 'Lax' }])
}
