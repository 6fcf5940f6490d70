import 'server-only'
import { db } from '../../db'
import { passwordsAllowed } from '../../installation'
import { passwordMatches } from '../../password-hash'
import { demoPassword } from './rules'

// A hash is checked once: showing the sign-in page must not cost what signing in costs.
const checked = new Map<string, boolean>()

async function hasDemoPassword(hash: string): Promise<boolean> {
  const known = checked.get(hash) ?? (await passwordMatches(hash, demoPassword))
  checked.set(hash, known)
  return known
}

/**
 * The demo accounts that open with the fixed password, administrators first.
 * @param loopback whether only this computer can reach the installation: nobody else is told of them.
 */
export async function listDemoAccounts(loopback: boolean) {
  if (!loopback || !passwordsAllowed()) return []
  const accounts = await db.user.findMany({
    where: { plan: { sample: true }, disabledAt: null, passwordHash: { not: null } },
    orderBy: [{ administratorSince: { sort: 'asc', nulls: 'last' } }, { email: 'asc' }],
    take: 20,
    select: { email: true, name: true, administratorSince: true, passwordHash: true, memberships: { select: { role: true } } },
  })
  const open = await Promise.all(accounts.map(({ passwordHash }) => hasDemoPassword(passwordHash ?? '')))
  return accounts
    .filter((_, place) => open[place])
    .map(({ email, name, administratorSince, memberships }) => ({
      email,
      name,
      administrator: administratorSince !== null,
      roles: [...new Set(memberships.map(({ role }) => role))],
    }))
}
