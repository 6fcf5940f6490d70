import { afterEach, beforeEach, vi } from 'vitest'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { log } from '@/lib/log'
import { hashPassword } from '@/lib/security/password-hash'
import { codeOf, stepAt } from '@/lib/security/totp'
import { enrolSecondFactor } from '@/lib/user/second-factor.commands'
import { getEnrolment } from '@/lib/user/second-factor.queries'
import { signIn } from '@/lib/user/session.commands'
import { getActorOfSession } from '@/lib/user/session.queries'
import { createUser } from '@/tests/harness/factories'

// What the tests of the second factor begin with: somebody new before each, and a clock that can be put forward.
export const password = 'regen op de ruiten'
const hash = hashPassword(password)
let count = 0

/** The person of the test that runs now. */
export let user: Awaited<ReturnType<typeof createUser>>

vi.spyOn(log, 'warn').mockImplementation(() => {})
beforeEach(async () => {
  count += 1
  vi.stubEnv('KOERS_SECRET', 'a secret of more than thirty-two characters')
  vi.stubEnv('KOERS_SECOND_FACTOR', 'administrator')
  user = await createUser({ name: 'An Peeters', passwordHash: await hash })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

export const enter = () => signIn({ email: user.email, password }, { address: `192.0.2.${count}`, userAgent: null, loopback: false })
export const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => (error instanceof RuleError ? error.key : String(error)),
  )
export const eventsOf = async () => db.event.findMany({ where: { objectId: user.id }, orderBy: { id: 'asc' } })
export const kinds = async () => (await eventsOf()).map(({ kind }) => kind)
export const makeAdministrator = () => db.user.update({ where: { id: user.id }, data: { administratorSince: new Date() } })

/** From here on the test is about somebody else. */
export async function anotherUser() {
  user = await createUser({ passwordHash: await hash })
}

/** Time goes on by so many steps of 30 seconds, for codes alone. */
export const later = (steps: number) => vi.useFakeTimers({ now: Date.now() + steps * 30_000, toFake: ['Date'] })

export async function actorOf(session: string) {
  const actor = await getActorOfSession(session)
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

/** Somebody who set up a second factor, and the code that their app shows. */
export async function enrolled() {
  const before = await enter()
  const enrolment = await getEnrolment(before)
  if (!enrolment) throw new Error('nothing to set up')
  const code = () => codeOf(enrolment.secret, stepAt(Date.now()))
  const { session, codes: recoveryCodes } = await enrolSecondFactor(before, {
    oneTimeCode: code(),
    version: enrolment.user.version,
    currentPassword: password,
  })
  return { session, code, recoveryCodes, secret: enrolment.secret }
}
