// The same for what a browser can submit; routes are in `calls-of-routes.ts`.

import { cookies } from 'next/headers'
import { submitEntry } from '@/app/[locale]/[plan]/manage/actions/[number]/statuses/[year]/submit'
import { submitRemoval } from '@/app/[locale]/[plan]/manage/example/submit'
import {
  submitApply,
  submitDiscarding,
  submitMapping,
  submitReading,
  submitUndo,
  submitValues,
} from '@/app/[locale]/[plan]/manage/imports/[import]/submit'
import { submitUpload } from '@/app/[locale]/[plan]/manage/imports/submit'
import {
  submitDecision,
  submitEndOfRole,
  submitEndOfSession,
  submitLink,
  submitNewRole,
  submitPerson,
  submitRole,
} from '@/app/[locale]/[plan]/manage/people/[person]/submit'
import { submitInvitation } from '@/app/[locale]/[plan]/manage/people/invitation/submit'
import { submitCorrection } from '@/app/[locale]/[plan]/manage/reports/[year]/correction/submit'
import { submitPublication } from '@/app/[locale]/[plan]/manage/reports/[year]/publication/submit'
import { submitFlagshipText, submitIntroduction } from '@/app/[locale]/[plan]/manage/reports/[year]/submit'
import { submitEditionWithdrawal } from '@/app/[locale]/[plan]/manage/reports/[year]/withdrawals/[edition]/submit'
import { staffOf } from '@/app/[locale]/[plan]/manage/staff'
import { submitWithdrawalFromPage } from '@/app/[locale]/[plan]/manage/withdrawal/submit'
import { submitClosing } from '@/app/[locale]/[plan]/manage/years/[year]/closing/submit'
import { submitNamedObstacle, submitObstacleLink } from '@/app/[locale]/[plan]/manage/years/[year]/obstacles/submit'
import { submitOpening } from '@/app/[locale]/[plan]/manage/years/[year]/opening/submit'
import { submitPublicity } from '@/app/[locale]/[plan]/manage/years/[year]/publicity/submit'
import { submitSelectionStatus, submitUnchanged, submitUndoOfSelection } from '@/app/[locale]/[plan]/manage/years/[year]/selection/submit'
import { submitConfirmation, submitStatus, submitWithdrawal } from '@/app/[locale]/[plan]/manage/years/[year]/submit'
import { submitLock, submitUnlock } from '@/app/[locale]/[plan]/manage/years/[year]/unlocks/[number]/submit'
import { submitLeaving } from '@/app/[locale]/account/leaving/submit'
import { submitDismissal } from '@/app/[locale]/account/notices/submit'
import { submitRecoveryCodes } from '@/app/[locale]/account/second-factor/recovery-codes/submit'
import { submitRemovalOfSecondFactor } from '@/app/[locale]/account/second-factor/removal/submit'
import { submitEndOfOthers, submitEndOfOwnSession, submitNewPassword, submitProfile } from '@/app/[locale]/account/submit'
import { submitPassword } from '@/app/[locale]/set-password/[token]/submit'
import { submitPasskey, submitPasskeyStart } from '@/app/[locale]/sign-in/enrolment/passkey/submit'
import { submitEnrolment } from '@/app/[locale]/sign-in/enrolment/submit'
import { submitPasskeyQuestion, submitSecondStep } from '@/app/[locale]/sign-in/second-factor/submit'
import { submitSignIn } from '@/app/[locale]/sign-in/submit'
import { issueToken, sessionCookie } from '@/lib/auth'
import { db } from '@/lib/db'
import type { Actor } from '@/lib/user/user.rules'
import { type Person, password, type World } from '../world'
import { type Call, submits } from './call'
import {
  enrolmentIn,
  givePasskey,
  invitation,
  passkeyIn,
  recoveryCodeOf,
  renamed,
  sessionOf,
  sessionOfSomebody,
  setPasswordOf,
} from './calls-of-people'
import { submitsOfPlans } from './calls-of-plans'
import { callsOfRoutes } from './calls-of-routes'
import { dryRun, uploaded } from './imports'
import { correction, editionWithdrawal, publication } from './reports'
import { submitsOfPlanData } from './submits-of-plan-data'
import { entryFields, locking, obstacle, obstacleLink, realised, row, selection, selectionStatus, unlocking, year } from './years'

const as = ({ actor }: Person) => ({ as: actor?.id ?? '' })
const text = { version: 0, textNl: 'Een tekst.', textEn: '' }

const shownRole = ({ role, organisationId }: World['membership']) => ({ shownRole: role, shownOrganisationId: organisationId ?? '' })
const anotherSession = ({ id }: { id: string }) => db.session.create({ data: { userId: id, expiresAt: new Date(Date.now() + 3600_000) } })

/** This browser has the token of a session. */
const carry = async (session: string) => (await cookies()).set(sessionCookie().name, await issueToken(async () => session))

/** Of whoever asks; the session with which they ask knows the code then. */
async function ownRecoveryCode(actor: Actor): Promise<string> {
  const code = await recoveryCodeOf(actor)
  await db.session.updateMany({ where: { userId: actor.id }, data: { secondFactorAt: new Date() } })
  return code
}

export const callsOfTheWeb: Record<string, Call | Call[]> = {
  enterManage: {
    writes: false,
    run: (_, world) => staffOf(Promise.resolve({ locale: 'nl', plan: world.plan.slug })),
  },

  ...submitsOfPlanData,
  ...submitsOfPlans,
  submitOpening: submits('openYear', (_, world) => submitOpening({ ...year(world, 'unopened'), deadline: '' })),
  submitClosing: submits('closeYear', (_, world) => submitClosing(year(world, 'open'))),
  submitPublicity: submits('showProvisionalFigures', (_, world) => submitPublicity(year(world, 'open'))),
  submitStatus: submits('logStatus', (person, world) => submitStatus({ ...realised(world), ...as(person) })),
  submitEntry: submits('reportConfirmed', (_, world) => submitEntry(entryFields(world))),
  submitConfirmation: submits('confirmStatus', (person, world) => submitConfirmation({ ...row(world, 'first'), ...as(person) })),
  submitWithdrawal: submits('withdrawConfirmation', (person, world) => submitWithdrawal({ ...row(world, 'second'), ...as(person) })),
  submitWithdrawalFromPage: submits('withdrawConfirmation', (_, world) =>
    submitWithdrawalFromPage({ ...row(world, 'second'), seenAt: 'start' }),
  ),
  submitUnlock: submits('unlockEntry', (_, world) => submitUnlock(unlocking(world))),
  submitLock: submits('lockEntry', (_, world) => submitLock({ ...locking(world), unconfirmed: undefined })),
  submitNamedObstacle: submits('nameObstacle', (person, world) => submitNamedObstacle({ ...obstacle(world), ...as(person) })),
  submitObstacleLink: submits('linkObstacle', (person, world) => submitObstacleLink({ ...obstacleLink(world), ...as(person) })),
  submitUnchanged: submits('confirmUnchanged', (person, world) => submitUnchanged({ ...selection(world), ...as(person) })),
  submitSelectionStatus: submits('setStatus', (person, world) => submitSelectionStatus({ ...selectionStatus(world), ...as(person) })),
  submitUndoOfSelection: submits('undoSelection', (person, world) =>
    submitUndoOfSelection({ ...year(world, 'open'), batch: world.batch, ...as(person) }),
  ),
  submitIntroduction: submits('saveIntroduction', (_, world) => submitIntroduction({ ...year(world, 'open'), ...text })),
  submitFlagshipText: submits('saveFlagshipText', (_, world) =>
    submitFlagshipText({ ...year(world, 'open'), ...text, flagship: world.flagship.code }),
  ),
  submitPublication: submits('publishEdition', async (_, world) => submitPublication(await publication(world))),
  submitCorrection: submits('publishCorrection', async (_, world) => submitCorrection(await correction(world))),
  submitEditionWithdrawal: submits('withdrawEdition', (_, world) => submitEditionWithdrawal(editionWithdrawal(world))),
  submitUpload: submits('uploadImport', (_, { plan }) =>
    submitUpload({ plan: plan.slug, kind: 'actions', file: new File(['nummer;titel\n1;Een'], 'lijst.csv') }),
  ),
  submitReading: submits('readImportAgain', (_, world) => submitReading({ ...uploaded(world), encoding: 'windows-1252' })),
  submitValues: submits('decideImportValues', (_, world) =>
    submitValues({ ...uploaded(world), list: 'flagship', text: 'X', choice: 'empty' }),
  ),
  submitMapping: submits('mapColumns', (_, world) => submitMapping({ ...uploaded(world), 'column.number': '0', 'column.titleNl': '1' })),
  submitApply: submits('applyImport', async (_, world) => {
    const { confirm: _confirm, ...shown } = await dryRun(world)
    return submitApply(shown)
  }),
  submitDiscarding: submits('discardImport', (_, { plan, uploaded }) => submitDiscarding({ plan: plan.slug, import: uploaded.number })),
  submitUndo: submits('undoImport', (_, { plan, applied }) => submitUndo({ plan: plan.slug, import: applied.number })),
  submitRemoval: submits('removeExample', () => submitRemoval({ confirm: 'yes' })),
  submitPassword: submits('setPassword', (_, { token }) => submitPassword({ token, password, repeatedPassword: password })),
  submitSignIn: submits('signIn', (_, { somebody }) => submitSignIn({ email: somebody.email, password })),

  submitInvitation: submits('invitePerson', (_, world) => submitInvitation(invitation(world))),
  submitPerson: submits('changePerson', (_, { somebody }) => submitPerson(renamed(somebody))),
  submitNewRole: submits('addMembership', (_, { somebody, plan: { slug }, lead }) =>
    submitNewRole({ person: somebody.id, plan: slug, role: 'CONTRIBUTOR', organisationId: lead.id }),
  ),
  submitRole: submits('changeRole', (_, { membership }) =>
    submitRole({ membership: membership.id, ...shownRole(membership), role: 'COORDINATOR', organisationId: '' }),
  ),
  submitEndOfRole: submits('removeMembership', (_, { membership }) => submitEndOfRole({ membership: membership.id })),
  submitLink: submits('createSetPasswordLink', (_, { somebody }) => submitLink({ person: somebody.id })),
  submitDecision: [
    submits('disableUser', (_, { somebody }) => submitDecision({ person: somebody.id, decision: 'disable' })),
    submits('enableUser', (_, { disabled }) => submitDecision({ person: disabled.id, decision: 'enable' })),
    submits('makeAdministrator', (_, { somebody }) => submitDecision({ person: somebody.id, decision: 'makeAdministrator' })),
    submits('withdrawAdministrator', (_, { keeper }) => submitDecision({ person: keeper.id, decision: 'withdrawAdministrator' })),
    submits('signOutEverywhere', (_, { somebody }) => submitDecision({ person: somebody.id, decision: 'signOut' })),
    submits('resetSecondFactor', (_, { careful }) => submitDecision({ person: careful.id, decision: 'resetSecondFactor' })),
  ],
  submitEndOfSession: submits('endSessionOf', (_, { somebody, session }) =>
    submitEndOfSession({ person: somebody.id, session: session.id }),
  ),
  submitDismissal: submits('dismissNotices', () => submitDismissal({ until: '1' })),
  submitProfile: submits('changeProfile', () => submitProfile({ name: 'Een andere naam', locale: 'en', version: 1 })),
  submitNewPassword: submits('changePassword', async ({ actor }) => {
    if (actor) await setPasswordOf(actor)
    const chosen = 'regen op de ruiten'
    return submitNewPassword({ currentPassword: password, password: chosen, repeatedPassword: chosen })
  }),
  submitEndOfOwnSession: {
    ...submits('endSessionOf', async ({ actor }) => submitEndOfOwnSession({ session: await sessionOf(actor) })),
    oneself: true,
  },
  submitEndOfOthers: submits('endOtherSessions', async ({ actor }) => {
    if (actor) await anotherSession(actor)
    return submitEndOfOthers({})
  }),
  submitEnrolment: submits('enrolSecondFactor', async (_, { somebody }) => {
    const session = await sessionOfSomebody(somebody)
    const input = await enrolmentIn(session)
    await carry(session)
    return submitEnrolment(input)
  }),
  submitPasskeyStart: submits('beginPasskey', async (_, { somebody }) => {
    await carry(await sessionOfSomebody(somebody))
    return submitPasskeyStart({ name: 'Sleutel', currentPassword: password })
  }),
  submitPasskey: submits('registerPasskey', async (_, { somebody }) => {
    const session = await sessionOfSomebody(somebody)
    const input = await passkeyIn(session)
    await carry(session)
    return submitPasskey(input)
  }),
  submitPasskeyQuestion: submits('askForPasskey', async (_, { somebody }) => {
    await givePasskey(somebody)
    await carry(await sessionOfSomebody(somebody))
    return submitPasskeyQuestion({})
  }),
  submitSecondStep: submits('proveSecondFactor', async (_, { somebody }) => {
    const oneTimeCode = await recoveryCodeOf(somebody)
    await carry(await sessionOfSomebody(somebody))
    return submitSecondStep({ oneTimeCode })
  }),
  submitRecoveryCodes: submits('renewRecoveryCodes', async ({ actor }) =>
    submitRecoveryCodes({ oneTimeCode: actor ? await ownRecoveryCode(actor) : 'none' }),
  ),
  submitRemovalOfSecondFactor: submits('removeSecondFactor', async ({ actor }) =>
    submitRemovalOfSecondFactor({ oneTimeCode: actor ? await ownRecoveryCode(actor) : 'none' }),
  ),
  submitLeaving: submits('leave', () => submitLeaving({ confirm: 'yes' })),

  ...callsOfRoutes,
}
