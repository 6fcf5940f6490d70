import { randomBytes } from 'node:crypto'
import { hashPassword, passwordMatches } from '@/lib/security/password-hash'
import { demoPassword } from '@/lib/user/user.rules'
import type { PrismaClient } from '@/prisma/generated/client'

export type DemoAccount = { email: string; password: string }

/** A password for a new demo account: the one everybody knows where only this computer reaches the installation, else a random one. */
export const newDemoPassword = (loopback: boolean) => (loopback ? demoPassword : randomBytes(12).toString('base64url'))

/**
 * The demo accounts of an earlier start that still have the password everybody knows. When the installation has since become
 * reachable by others, each gets a random one and is signed out everywhere.
 */
export async function standingDemoAccounts(db: PrismaClient, loopback: boolean): Promise<DemoAccount[]> {
  const users = await db.user.findMany({ where: { plan: { sample: true }, disabledAt: null }, orderBy: { email: 'asc' } })
  const accounts: DemoAccount[] = []
  for (const { id, email, passwordHash } of users) {
    if (email === null || !(await passwordMatches(passwordHash, demoPassword))) continue
    const password = newDemoPassword(loopback)
    if (!loopback) {
      const sessions = { updateMany: { where: { endedAt: null }, data: { endedAt: new Date() } } }
      await db.user.update({ where: { id }, data: { passwordHash: await hashPassword(password), sessions } })
    }
    accounts.push({ email, password })
  }
  return accounts
}
