import { beforeEach, expect, test } from 'vitest'
import { createOrganisation, createPlan, createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { addMembership, changeRole, removeMembership } from './membership.commands'
import { commandLine } from './user.rules'

const coordinator = { role: 'COORDINATOR', organisationId: null } as const
let user: Awaited<ReturnType<typeof createUser>>
let plan: Awaited<ReturnType<typeof createPlan>>
let contributor: { role: 'CONTRIBUTOR'; organisationId: string }

beforeEach(async () => {
  user = await createUser()
  plan = await createPlan()
  contributor = { role: 'CONTRIBUTOR', organisationId: (await createOrganisation({ planId: plan.id })).id }
})

const roles = () => db.membership.findMany({ where: { userId: user.id }, select: { role: true, organisationId: true, planId: true } })
const events = () =>
  db.event.findMany({
    where: { objectId: user.id },
    orderBy: { id: 'asc' },
    select: { kind: true, before: true, after: true, planId: true },
  })

test('a role is given, changed and taken away, each with its event', async () => {
  const planId = plan.id
  const id = await addMembership(commandLine, user.id, planId, contributor)
  expect(await roles()).toEqual([{ ...contributor, planId }])
  await changeRole(commandLine, id, coordinator)
  expect(await roles()).toEqual([{ ...coordinator, planId }])
  await removeMembership(commandLine, id)
  expect(await roles()).toEqual([])
  expect(await events()).toEqual([
    { kind: 'addMembership', planId, before: null, after: contributor },
    { kind: 'changeRole', planId, before: contributor, after: coordinator },
    { kind: 'removeMembership', planId, before: coordinator, after: null },
  ])
})

test('a role given twice is refused the second time, and a contributor may work for two organisations', async () => {
  await addMembership(commandLine, user.id, plan.id, coordinator)
  await expect(addMembership(commandLine, user.id, plan.id, coordinator)).rejects.toMatchObject({ key: 'user.hasRole' })
  await addMembership(commandLine, user.id, plan.id, contributor)
  const other = { role: 'CONTRIBUTOR', organisationId: (await createOrganisation({ planId: plan.id })).id } as const
  const id = await addMembership(commandLine, user.id, plan.id, other)
  await expect(changeRole(commandLine, id, contributor)).rejects.toMatchObject({ key: 'user.hasRole' })
  expect(await roles()).toHaveLength(3)
  expect(await events()).toHaveLength(3)
})

test('nobody contributes to a plan for an organisation of another plan', async () => {
  const elsewhere = await createPlan()
  await expect(addMembership(commandLine, user.id, elsewhere.id, contributor)).rejects.toMatchObject({
    key: 'user.organisationOfAnotherPlan',
    field: 'organisationId',
  })
  expect(await roles()).toEqual([])
  expect(await events()).toEqual([])
})

test('a demo account has no role in another plan: neither by the command nor past it', async () => {
  const refused = { code: 'P2003' } // by a trigger, as a foreign key would
  const example = await createPlan({ sample: true })
  const demo = await createUser({ onlyIn: example.id })
  await expect(addMembership(commandLine, demo.id, plan.id, coordinator)).rejects.toMatchObject({ key: 'user.accountOfOnePlan' })
  const row = { userId: demo.id, planId: plan.id, role: 'COORDINATOR' } as const
  await expect(db.membership.create({ data: row })).rejects.toMatchObject(refused)
  const own = await addMembership(commandLine, demo.id, example.id, coordinator)
  await expect(db.membership.update({ where: { id: own }, data: { planId: plan.id } })).rejects.toMatchObject(refused)
  await expect(db.user.update({ where: { id: demo.id }, data: { planId: null } })).rejects.toMatchObject(refused)
  await expect(createUser({ onlyIn: plan.id })).rejects.toMatchObject(refused)
})

test('a coordinator gives nobody a role, not even in the own plan', async () => {
  const id = await addMembership(commandLine, user.id, plan.id, contributor)
  const memberships = [{ planId: plan.id, ...coordinator }]
  const actor = { id: user.id, name: '', locale: 'nl', administrator: false, planId: null, memberships }
  await expect(addMembership(actor, user.id, plan.id, coordinator)).rejects.toMatchObject({ name: 'ForbiddenError' })
  await expect(changeRole(actor, id, coordinator)).rejects.toMatchObject({ name: 'ForbiddenError' })
  await expect(removeMembership(actor, id)).rejects.toMatchObject({ name: 'ForbiddenError' })
  expect(await roles()).toEqual([{ ...contributor, planId: plan.id }])
  expect(await events()).toHaveLength(1)
})

test('a role that was taken away meanwhile cannot be changed', async () => {
  const id = await addMembership(commandLine, user.id, plan.id, contributor)
  await removeMembership(commandLine, id)
  await expect(changeRole(commandLine, id, coordinator)).rejects.toMatchObject({ key: 'user.unknownRole' })
  await expect(removeMembership(commandLine, id)).rejects.toMatchObject({ key: 'user.unknownRole' })
})
