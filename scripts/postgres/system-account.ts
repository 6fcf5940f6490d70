import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type SystemAccount = { uid: number; gid: number }

/**
 * The account PostgreSQL runs as: `undefined` means our own. PostgreSQL refuses to run as root, so root lends it the
 * first unprivileged account that exists.
 * @throws when running as root on a machine that has no other account.
 */
export function unprivilegedAccount(): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0)
  const user = ['postgres', 'node', 'nobody'].map((name) => users.find((u) => u.name === name)).find(Boolean) ?? users[0]
  if (!user)
    throw new Error('Running as root, and there is no other account to run PostgreSQL as. Set DATABASE_URL to a PostgreSQL server.')
  return { uid: user.uid, gid: user.gid }
}

/** May this account enter the folder and every folder above it? (A checkout under /root may not be entered.) */
export function mayEnter(folder: string, account: SystemAccount | undefined): boolean {
  if (!account) return true
  const { uid, gid, mode } = statSync(folder)
  const searchBit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  if (!(mode & searchBit)) return false
  return folder === dirname(folder) || mayEnter(dirname(folder), account)
}
