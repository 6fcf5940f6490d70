import { db } from '@/lib/db'
import { getLogChoices, listEventLines, listEvents, listHistory } from '@/lib/event-log/event-log.queries'
import { parseLogQuery } from '@/lib/event-log/event-log.schema'
import { verifyEvents } from '@/lib/event-log/event-seals.queries'
import { listOrganisationsToChoose } from '@/lib/organisation/organisation.queries'
import { hashPassword } from '@/lib/security/password-hash'
import { codeOf, stepAt } from '@/lib/security/totp'
import { publicUrl } from '@/lib/settings/installation'
import { removeClaimMeaning, setClaimMeaning } from '@/lib/user/claim.commands'
import { signInThroughProvider } from '@/lib/user/identity.commands'
import { addMembership, changeRole, removeMembership } from '@/lib/user/membership.commands'
import { askForPasskey } from '@/lib/user/passkey.commands'
import { getRegistrant } from '@/lib/user/passkey.queries'
import { beginPasskey, registerPasskey } from '@/lib/user/passkey-registration.commands'
import { changePassword, createSetPasswordLink, setPassword } from '@/lib/user/password.commands'
import { getSetPasswordLink } from '@/lib/user/password.queries'
import { changePerson, invitePerson } from '@/lib/user/person.commands'
import { getPerson, listPeople } from '@/lib/user/person.queries'
import { changeProfile, dismissNotices, leave } from '@/lib/user/profile.commands'
import { getOwnData, listNotices } from '@/lib/user/profile.queries'
import {
  enrolSecondFactor,
  proveSecondFactor,
  removeFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from '@/lib/user/second-factor.commands'
import { getEnrolment, getUnfinishedSession } from '@/lib/user/second-factor.queries'
import { endOtherSessions, endSession, endSessionOf, noteUse, signIn } from '@/lib/user/session.commands'
import { getActorOfSession, getSessionInUse, readSession } from '@/lib/user/session.queries'
import { addUser, disableUser, enableUser, makeAdministrator, signOutEverywhere, withdrawAdministrator } from '@/lib/user/user.commands'
import { getOwnAccount, listClaimMeanings, listDemoAccounts } from '@/lib/user/user.queries'
import type { Actor } from '@/lib/user/user.rules'
import { createAuthenticator } from '../../harness/authenticator'
import { password, type World } from '../world'
import { type Call, reads, writes } from './call'

const coordinator = { role: 'COORDINATOR', organisationId: null } as const
const browser = { address: '', userAgent: null, loopback: true }

export const invitation = ({ plan, other }: World) => ({
  plan: plan.slug,
  email: `${crypto.randomUUID()}@example.org`,
  name: 'Iemand',
  locale: 'nl' as const,
  role: 'CONTRIBUTOR' as const,
  organisationId: other.id,
})

/** The same person with another name. */
export const renamed = ({ id, email, version }: { id: string; email: string; version: number }) => ({
  person: id,
  version,
  email,
  name: 'Een andere naam',
  locale: 'nl' as const,
})

/** Those who try sign in by their session; somebody who changes a password has to have one. */
export const setPasswordOf = async ({ id }: { id: string }) =>
  db.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })

/** The session with which somebody asks; an id that no session has for a visitor. */
export const sessionOf = async (actor: Actor | null): Promise<string> =>
  (actor && (await db.session.findFirst({ where: { userId: actor.id, endedAt: null } }))?.id) ?? crypto.randomUUID()

/** Somebody whose password was right: without a second factor, or with one whose codes are still to be given. */
export const sessionOfSomebody = async ({ id: userId }: { id: string }) =>
  (await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3600_000) } })).id

/** Lets a person set up a second factor of which a recovery code is known. */
export async function recoveryCodeOf({ id }: { id: string }): Promise<string> {
  await setPasswordOf({ id })
  const session = await sessionOfSomebody({ id })
  const { codes } = await enrolSecondFactor(session, await enrolmentIn(session))
  return codes[0] ?? ''
}

/** What a browser makes of a passkey in a session of somebody whose password is known. */
export async function passkeyIn(session: string) {
  const authenticator = createAuthenticator({ origin: publicUrl() })
  return { name: 'Sleutel', passkey: authenticator.make(await beginPasskey(session, { currentPassword: password })) }
}

/** A passkey that nobody holds; set up just now, so that no session has given a proof since. */
export const givePasskey = ({ id: userId }: { id: string }) =>
  db.passkey.create({
    data: { userId, name: 'Sleutel', credentialId: crypto.randomUUID(), publicKey: '', counter: 0, createdAt: new Date() },
  })

/** What somebody fills in to set up a second factor in a session of theirs. */
export async function enrolmentIn(session: string) {
  const enrolment = await getEnrolment(session)
  if (!enrolment) throw new Error('nobody to set up a second factor for')
  return { oneTimeCode: codeOf(enrolment.secret, stepAt(Date.now())), version: enrolment.user.version, currentPassword: password }
}

export const callsOfPeople: Record<string, Call | Call[]> = {
  getOwnAccount: reads((actor) => getOwnAccount(actor)),
  listPeople: reads((actor) => listPeople(actor)),
  getPerson: reads((actor, { somebody }) => getPerson(actor, somebody.id)),
  listOrganisationsToChoose: reads((actor, { plan }) => listOrganisationsToChoose(actor, plan.slug)),
  invitePerson: writes((actor, world) => invitePerson(actor, invitation(world))),
  changePerson: writes((actor, { somebody }) => changePerson(actor, renamed(somebody))),
  changeProfile: writes((actor) => changeProfile(actor, { name: 'Een andere naam', locale: 'en', version: 1 })),
  changePassword: writes(async (actor) => {
    if (actor) await setPasswordOf(actor)
    return changePassword(actor, { currentPassword: password, password: 'regen op de ruiten' }, actor && (await sessionOfSomebody(actor)))
  }),
  listNotices: reads((actor) => listNotices(actor)),
  dismissNotices: writes((actor) => dismissNotices(actor, '1')),
  getOwnData: reads((actor) => getOwnData(actor)),
  leave: writes((actor) => leave(actor)),
  addUser: writes((actor) => addUser(actor, { email: `${crypto.randomUUID()}@example.org`, name: 'Iemand', locale: 'nl' })),
  makeAdministrator: writes((actor, { somebody }) => makeAdministrator(actor, somebody.id)),
  withdrawAdministrator: writes((actor, { keeper }) => withdrawAdministrator(actor, keeper.id)),
  disableUser: writes((actor, { somebody }) => disableUser(actor, somebody.id)),
  enableUser: writes((actor, { disabled }) => enableUser(actor, disabled.id)),
  createSetPasswordLink: writes((actor, { somebody }) => createSetPasswordLink(actor, somebody.id)),
  getSetPasswordLink: reads((_, { token }) => getSetPasswordLink(token)),
  setPassword: writes((_, { token }) => setPassword({ token, password })),

  getEnrolment: reads((_, { session }) => getEnrolment(session.id)),
  enrolSecondFactor: writes(async (_, { somebody }) => {
    const session = await sessionOfSomebody(somebody)
    return enrolSecondFactor(session, await enrolmentIn(session))
  }),
  getRegistrant: reads((_, { session }) => getRegistrant(session.id)),
  beginPasskey: writes(async (_, { somebody }) => beginPasskey(await sessionOfSomebody(somebody), { currentPassword: password })),
  registerPasskey: writes(async (_, { somebody }) => {
    const session = await sessionOfSomebody(somebody)
    return registerPasskey(session, await passkeyIn(session))
  }),
  askForPasskey: writes(async (_, { somebody }) => {
    await givePasskey(somebody)
    return askForPasskey(await sessionOfSomebody(somebody))
  }),
  removeFactor: writes(async (actor) => {
    const code = actor && (await recoveryCodeOf(actor))
    if (actor) await givePasskey(actor)
    return removeFactor(actor, 'app', code, crypto.randomUUID())
  }),
  renewRecoveryCodes: writes(async (actor) => renewRecoveryCodes(actor, actor && (await recoveryCodeOf(actor)))),
  removeSecondFactor: writes(async (actor) => removeSecondFactor(actor, actor && (await recoveryCodeOf(actor)))),
  resetSecondFactor: writes((actor, { careful }) => resetSecondFactor(actor, careful.id)),

  addMembership: writes((actor, { somebody, plan }) => addMembership(actor, somebody.id, plan.id, coordinator)),
  changeRole: writes((actor, { membership }) => changeRole(actor, membership.id, coordinator)),
  removeMembership: writes((actor, { membership }) => removeMembership(actor, membership.id)),

  signInThroughProvider: writes(() =>
    signInThroughProvider(
      { issuer: 'https://login.example.be', subject: crypto.randomUUID(), name: 'Iemand', place: null },
      { userAgent: null, locale: 'nl', linkToken: null },
    ),
  ),
  listClaimMeanings: reads((actor) => listClaimMeanings(actor)),
  setClaimMeaning: writes((actor, { plan, lead }) =>
    setClaimMeaning(actor, { plan: plan.slug, claim: 'ORGANISATION', value: crypto.randomUUID(), organisation: lead.slug }),
  ),
  removeClaimMeaning: writes((actor, { plan }) => removeClaimMeaning(actor, { plan: plan.slug, claim: 'ROLE', value: 'Coordinator' })),
  signIn: writes((_, { somebody }) => signIn({ email: somebody.email, password }, browser)),
  listDemoAccounts: reads(() => listDemoAccounts(true)),
  proveSecondFactor: writes(async (_, { somebody }) => {
    const code = await recoveryCodeOf(somebody)
    return proveSecondFactor(await sessionOfSomebody(somebody), code)
  }),
  readSession: reads((_, { session }) => readSession(session.id)),
  getUnfinishedSession: reads(async (_, { careful }) =>
    getUnfinishedSession((await db.session.findFirstOrThrow({ where: { userId: careful.id } })).id),
  ),
  getActorOfSession: reads((_, { session }) => getActorOfSession(session.id)),
  getSessionInUse: reads((_, { session }) => getSessionInUse(session.id)),
  // what it writes is not counted as a change
  noteUse: reads((_, { session }) => noteUse(session.id)),
  endSession: writes((_, { session }) => endSession(session.id)),
  endSessionOf: [
    writes((actor, { somebody, session }) => endSessionOf(actor, somebody.id, session.id)),
    { ...writes(async (actor) => endSessionOf(actor, actor?.id, await sessionOf(actor))), oneself: true },
  ],
  endOtherSessions: writes((actor) => endOtherSessions(actor, crypto.randomUUID())),
  signOutEverywhere: [
    writes((actor, { somebody }) => signOutEverywhere(actor, somebody.id)),
    { ...writes((actor) => signOutEverywhere(actor, actor?.id)), oneself: true },
  ],

  listEventLines: reads((actor, { plan }) => listEventLines(actor, plan.slug, parseLogQuery({}))),
  listEvents: reads((actor, { plan }) => listEvents(actor, plan.slug, parseLogQuery({}))),
  verifyEvents: reads((actor) => verifyEvents(actor)),
  listHistory: reads((actor, { plan, first }) => listHistory(actor, plan.id, 'Action', first.id)),
  getLogChoices: reads((actor, { plan }) => getLogChoices(actor, plan.slug)),
}
