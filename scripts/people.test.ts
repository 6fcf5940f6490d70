import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { getSetPasswordLink } from '@/lib/user/password.queries'
import { createPlan, createUser } from '@/tests/harness/factories'
import { whatWentWrong } from './command-line'
import { managePeople } from './people'

process.env.KOERS_URL = 'https://koers.example.be'

/** What the command says, and how it ends. */
async function user(...args: string[]) {
  const lines: string[] = []
  return managePeople(args, (line) => lines.push(line)).then(
    () => ({ code: 0, said: lines.join('\n') }),
    (error) => ({ code: 1, said: whatWentWrong(error) ?? `unforeseen: ${error}` }),
  )
}

afterEach(() => vi.unstubAllEnvs())
beforeEach(async () => {
  await db.user.updateMany({ data: { administratorSince: null } })
})

test('the first administrator is made with one command, and sets a password with the link it prints', async () => {
  const plan = await createPlan()
  const { code, said } = await user('--admin', 'An.Peeters@example.org', '--name', 'An Peeters', '--coordinator', plan.slug)
  expect(code).toBe(0)
  const [, token = ''] = /https:\/\/koers\.example\.be\/nl\/set-password\/([\w-]{43})\n/.exec(said) ?? []
  expect((await getSetPasswordLink(token))?.user).toMatchObject({ email: 'an.peeters@example.org', name: 'An Peeters' })
  const an = await db.user.findUniqueOrThrow({ where: { email: 'an.peeters@example.org' }, include: { memberships: true } })
  expect(an).toMatchObject({ administratorSince: expect.any(Date), locale: 'nl', memberships: [{ planId: plan.id, role: 'COORDINATOR' }] })
})

test('a second time nothing is lost, and there is one new link', async () => {
  const known = await createUser({ name: 'Een Naam', locale: 'en' })
  expect((await user('--admin', known.email, '--name', 'Ander')).code).toBe(0)
  const { said } = await user('--admin', known.email)
  expect(said).toContain('https://koers.example.be/en/set-password/')
  expect(await db.user.findUniqueOrThrow({ where: { id: known.id } })).toMatchObject({ name: 'Een Naam', locale: 'en' })
  expect(await db.oneTimeLink.count({ where: { userId: known.id } })).toBe(1)
})

test('where there are no passwords, the link is said to be for the sign-in service', async () => {
  vi.stubEnv('KOERS_PASSWORDS', 'off')
  const { email } = await createUser()
  const { said } = await user('--admin', email)
  expect(said).toContain('sign-in service')
  expect(said).not.toContain('chooses a password')
})

test('somebody is signed out, disabled and enabled', async () => {
  const { id, email } = await createUser()
  const { id: session } = await db.session.create({ data: { userId: id, expiresAt: new Date(Date.now() + 60_000) } })
  expect((await user('--sign-out', email)).said).toContain(`${email} is signed out everywhere.`)
  expect((await db.session.findUniqueOrThrow({ where: { id: session } })).endedAt).not.toBeNull()
  expect((await user('--disable', email)).code).toBe(0)
  expect((await db.user.findUniqueOrThrow({ where: { id } })).disabledAt).not.toBeNull()
  expect((await user('--enable', email)).code).toBe(0)
  expect((await db.user.findUniqueOrThrow({ where: { id } })).disabledAt).toBeNull()
})

test.each([
  ['an unknown plan', ['--admin', 'nieuw@example.org', '--coordinator', 'geen-plan'], 'There is no plan "geen-plan".'],
  ['an unknown person', ['--disable', 'niemand@example.org'], 'Nobody has the address niemand@example.org here.'],
  ['a wrong address', ['--admin', 'nieuw'], '"nieuw" is not an e-mail address.'],
  ['a wrong language', ['--admin', 'nieuw@example.org', '--locale', 'fr'], 'a language is nl or en'],
  ['an unknown option', ['--bogus'], 'npm run user -- --admin <mail>'],
  ['nothing at all', [], 'npm run user -- --admin <mail>'],
])('%s is answered with what to do, and adds nobody', async (_, args, words) => {
  const before = await db.user.count()
  const { code, said } = await user(...args)
  expect(code).toBe(1)
  expect(said).toContain(words)
  expect(await db.user.count()).toBe(before)
})

test('the last administrator stays', async () => {
  const { email } = await createUser({ administratorSince: new Date() })
  expect(await user('--disable', email)).toMatchObject({ code: 1, said: expect.stringContaining('last administrator') })
})
