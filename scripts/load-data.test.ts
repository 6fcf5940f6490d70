import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { passwordMatches } from '@/lib/security/password-hash'
import { demoPassword } from '@/lib/user/user.rules'
import { loadData } from './load-data'

const url = process.env.DATABASE_URL ?? ''
const emails = ['administrator@example.org', 'contributor@example.org', 'coordinator@example.org']
const load = (loopback: boolean) => loadData(url, { example: true, loopback })

test('without the record there is no plan, whoever starts it', async () => {
  expect(await loadData(url, { record: false, example: false, loopback: true })).toEqual({
    record: false,
    example: 'not asked',
    accounts: [],
  })
  expect([await db.plan.count(), await db.user.count()]).toEqual([0, 0])
})

test('without the example there is nobody to sign in as', async () => {
  expect(await loadData(url, { example: false, loopback: true })).toEqual({ record: true, example: 'not asked', accounts: [] })
  expect(await db.plan.count()).toBe(1)
  expect(await db.user.count()).toBe(0)
})

test('on one computer the demo accounts have a known password, shown at every start until somebody changes it', async () => {
  const first = await load(true)
  const second = await load(true)
  expect([first.example, second.example]).toEqual(['loaded', 'known'])
  for (const { accounts } of [first, second]) {
    expect(accounts.map(({ email }) => email).sort()).toEqual(emails)
    expect(new Set(accounts.map(({ password }) => password))).toEqual(new Set([demoPassword]))
  }
  await db.user.update({ where: { email: 'coordinator@example.org' }, data: { passwordHash: null } })
  expect((await load(true)).accounts.map(({ email }) => email)).toEqual(emails.slice(0, 2))
})

test('an installation that others can reach from now on gives each demo account a random password, and signs it out', async () => {
  const user = await db.user.findUniqueOrThrow({ where: { email: 'contributor@example.org' } })
  await db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 60_000) } })
  const { accounts } = await load(false)
  expect(accounts.map(({ email }) => email)).toEqual(emails.slice(0, 2))
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(2)
  for (const { email, password } of accounts) {
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email } })
    expect(await passwordMatches(passwordHash, demoPassword)).toBe(false)
    expect(await passwordMatches(passwordHash, password)).toBe(true)
  }
  expect(await db.session.count({ where: { endedAt: null } })).toBe(0)
  expect((await load(false)).accounts).toEqual([])
})
