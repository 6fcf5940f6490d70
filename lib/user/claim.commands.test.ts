import { beforeEach, expect, test, vi } from 'vitest'
import { createOrganisation, createPlan, createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { log } from '../log'
import { followClaims, setClaimMeaning } from './claim.commands'
import { addMembership } from './membership.commands'
import { commandLine } from './user.rules'

let plan: Awaited<ReturnType<typeof createPlan>>
let work: { id: string }
let schools: { id: string }
let user: Awaited<ReturnType<typeof createUser>>
const told = vi.spyOn(log, 'info').mockImplementation(() => {})

const organisation = async (value: string) => {
  const made = await createOrganisation({ planId: plan.id })
  await setClaimMeaning(commandLine, { plan: plan.slug, claim: 'ORGANISATION', value, organisation: made.slug })
  return made
}
const from = (organisationCode: string, roles: string[] | null = null) =>
  db.$transaction((transaction) => followClaims(transaction, user, { organisationCode, roles }))
const held = async () =>
  (await db.membership.findMany({ where: { userId: user.id }, orderBy: { id: 'asc' } })).map(({ organisationId, fromClaims }) => [
    organisationId,
    fromClaims,
  ])
const events = async () =>
  (await db.event.findMany({ where: { objectId: user.id }, orderBy: { id: 'asc' } })).map(({ kind, actorId }) => [kind, actorId])

beforeEach(async () => {
  await db.claimMeaning.deleteMany()
  plan = await createPlan()
  work = await organisation('OVO1')
  schools = await organisation('OVO2')
  user = await createUser()
  told.mockClear()
})

test('another organisation takes the roles of the former away and gives those of the new one, with events and in the log', async () => {
  await from('OVO1')
  expect(await held()).toEqual([[work.id, true]])
  await from('OVO1')
  await from('OVO2')
  expect(await held()).toEqual([[schools.id, true]])
  await from('OVO3')
  expect(await held()).toEqual([])
  expect(await events()).toEqual([
    ['addMembership', null],
    ['removeMembership', null],
    ['addMembership', null],
    ['removeMembership', null],
  ])
  expect(told).toHaveBeenCalledTimes(3)
  expect(told).toHaveBeenLastCalledWith({ user: user.id, code: 'OVO3', begun: 0, ended: 1 }, 'roles follow the identity provider')
})

test('a role that was given by hand stays, and is not given twice', async () => {
  await addMembership(commandLine, user.id, plan.id, { role: 'CONTRIBUTOR', organisationId: work.id })
  await from('OVO1')
  await from('OVO3')
  expect(await held()).toEqual([[work.id, false]])
})
