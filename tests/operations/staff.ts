import { db } from '../../lib/db'
import { createActions, createPlan, createUser, createYear } from '../harness/factories'
import { saveEntry } from '../harness/save-entry'
import { cookieHeader } from '../harness/session-cookie'
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
  return cookieHeader(session.id, secret)
}

/** Saves an entry with its plain form, and says whether the application said so. */
export const save = async (...form: Parameters<typeof saveEntry>): Promise<boolean> => (await saveEntry(...form)).saved
