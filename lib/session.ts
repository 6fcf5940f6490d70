import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { issueToken, sessionCookie, sessionIdOf } from '@/lib/auth'
import { sessionHours } from '@/lib/settings/installation'
import { getUnfinishedSession, type UnfinishedSession } from '@/lib/user/second-factor.queries'
import { endSession, noteUse } from '@/lib/user/session.commands'
import { getSessionInUse } from '@/lib/user/session.queries'
import type { Actor } from '@/lib/user/user.rules'
import { getPageRequest, typedInThisRequest } from '@/lib/web/request'
import { secondStepAddress, signInAddress } from '@/lib/web/return-address'

/** The session of this browser, as its token says: whether it is still open, only its row knows. Null for a visitor. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? sessionIdOf(token) : null
})

/** Who is asking, read from the database once per request; null for a visitor. Asking is using the session: a page, a form, an autosave. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const id = await currentSessionId()
  const session = id ? await getSessionInUse(id) : null
  if (id && session && !session.useNoted) await noteUse(id)
  return session?.actor ?? null
})

/** Who gave the right password in this browser and has a step to go: nobody yet, for everything but that step. */
export const currentUnfinished = cache(async (): Promise<UnfinishedSession | null> => {
  const id = await currentSessionId()
  return id ? getUnfinishedSession(id) : null
})

/**
 * For pages: whoever is signed in; a visitor goes to the sign-in page, or to its second step, and from there back to this page. Whoever
 * posted a form without a script is not sent away: the layout then gives back what they typed, in place of the page.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  if (await typedInThisRequest()) notFound()
  const { locale, path } = await getPageRequest()
  const unfinished = await currentUnfinished()
  redirect(unfinished ? secondStepAddress(locale, unfinished.missing, path) : signInAddress(locale, path))
}

/**
 * Whether this page answers a form that was posted without a script after the session had ended. Sending that person away would lose
 * what they typed: a page with a form for text gives the form back, and nothing else.
 */
export async function answersSignedOut(): Promise<boolean> {
  return (await getPageRequest()).posted && (await currentActor()) === null
}

/** Signs this browser in with the session that `begin` starts, or continues in the one that takes the place of its own. */
export async function beginBrowserSession(begin: () => Promise<string>): Promise<void> {
  await carryToken(await issueToken(begin))
}

/** From now on this browser carries the token of a session. A session it still had ends: one browser, one session. */
export async function carryToken(token: string): Promise<void> {
  const former = await currentSessionId()
  if (former) await endSession(former)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, token, { ...options, maxAge: sessionHours() * 3600 })
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  const id = await currentSessionId()
  if (id) await endSession(id)
  // written out instead of `delete`: browsers ignore the removal of a `__Host-` cookie that is not Secure itself
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
