'use server'

import { redirect } from 'next/navigation'
import { ForbiddenError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { getKeptPlan } from '@/lib/plan/plan.queries'
import { publicUrl } from '@/lib/settings/installation'
import { addMembership, changeRole, removeMembership } from '@/lib/user/membership.commands'
import { createSetPasswordLink } from '@/lib/user/password.commands'
import { changePerson } from '@/lib/user/person.commands'
import {
  type AccountDecision,
  changedRoleInput,
  decisionInput,
  endedRoleInput,
  endedSessionInput,
  membershipOf,
  newRoleInput,
  personInput,
  whoInput,
} from '@/lib/user/person.schema'
import { resetSecondFactor } from '@/lib/user/second-factor.commands'
import { endSessionOf } from '@/lib/user/session.commands'
import { disableUser, enableUser, makeAdministrator, signOutEverywhere, withdrawAdministrator } from '@/lib/user/user.commands'
import type { Operator } from '@/lib/user/user.rules'
import { getPageRequest } from '@/lib/web/request'

/** The same page again, with a sentence about what was done. */
async function backTo(done: string): Promise<never> {
  const { path } = await getPageRequest()
  redirect(`${path.split('?')[0]}?done=${done}`)
}

export const submitPerson = formHandler(personInput, async (input, actor) => {
  await changePerson(actor, input)
  await backTo('details')
})

export const submitNewRole = formHandler(newRoleInput, async ({ person, plan: slug, ...chosen }, actor) => {
  const plan = await getKeptPlan(actor, slug)
  if (!plan) throw new ForbiddenError('addMembership')
  await addMembership(actor, person, plan.id, membershipOf(chosen))
  await backTo('role')
})

export const submitRole = formHandler(changedRoleInput, async ({ membership, shownRole, shownOrganisationId, ...chosen }, actor) => {
  const shown = membershipOf({ role: shownRole, organisationId: shownOrganisationId })
  await changeRole(actor, membership, membershipOf(chosen), shown)
  await backTo('role')
})

export const submitEndOfRole = formHandler(endedRoleInput, async ({ membership }, actor) => {
  await removeMembership(actor, membership)
  await backTo('role')
})

/** Answers with the link instead of going on to another page: an address that held it would be kept by the browser. */
export const submitLink = formHandler(whoInput, async ({ person }, actor) => {
  const { locale } = await getPageRequest()
  return { link: `${publicUrl()}/${locale}/set-password/${await createSetPasswordLink(actor, person)}` }
})

const commands: Record<AccountDecision, (operator: Operator, person: string) => Promise<void>> = {
  disable: disableUser,
  enable: enableUser,
  makeAdministrator,
  withdrawAdministrator,
  signOut: signOutEverywhere,
  resetSecondFactor,
}

export const submitDecision = formHandler(decisionInput, async ({ person, decision }, actor) => {
  await commands[decision](actor, person)
  await backTo(decision)
})

export const submitEndOfSession = formHandler(endedSessionInput, async ({ person, session }, actor) => {
  await endSessionOf(actor, person, session)
  await backTo('session')
})
