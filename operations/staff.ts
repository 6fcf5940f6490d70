import { encode } from 'next-auth/jwt'
import { db } from '../lib/db'
import { createActions, createPlan, createUser, createYear } from '../prisma/factories'
import { bodyOf, formIn } from '../scripts/plain-form'
import { secret } from './replica'

/** A plan with as many actions as people who save at once, one open year, and a coordinator. */
export async function makeOffice(actions: number) {
  const plan = await createPlan()
  await createActions(plan.id, actions)
  await createYear(plan.id, 2025)
  const coordinator = await createUser({ role: 'COORDINATOR', planId: plan.id, name: 'An Peeters' })
  return { plan, coordinator, entry: (number: number) => `/nl/${plan.slug}/manage/actions/${number}/statuses/2025` }
}

/** The cookie of a new session of somebody. */
export async function cookieOf(userId: string): Promise<string> {
  const session = await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3_600_000) }, select: { id: true } })
  return `koers-session=${await encode({ token: { sub: session.id }, secret, maxAge: 3600 })}`
}

/**
 * Fills in an entry with the plain form of its page.
 * @returns whether the application said that it is saved. False also when nobody answered: then nobody knows.
 */
export async function save(origin: string, address: string, cookie: string, noteNl: string): Promise<boolean> {
  try {
    const page = await fetch(origin + address, { headers: { cookie } })
    if (page.status !== 200) return false
    const form = formIn(await page.text(), address, 'noteNl')
    const body = bodyOf(form, { noteNl, status: 'BEING_IMPLEMENTED' })
    const answer = await fetch(origin + address, { method: 'POST', headers: { cookie, origin }, body, redirect: 'manual' })
    return answer.status === 303 && (answer.headers.get('location') ?? '').includes('done=')
  } catch {
    return false
  }
}
