import { beforeAll, describe, expect, test } from 'vitest'
import { loadExample } from '@/prisma/example/load-example'
import { loadRecord } from '@/prisma/record/load-record'
import { contentsOf, writesTo } from '@/tests/harness/contents'
import { createAction, createActor, createEntry, createOrganisation, createYear } from '@/tests/harness/factories'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { commandLine } from '../user/user.rules'
import { removeExample } from './removal.commands'
import { listExample } from './removal.queries'

const demoPassword = () => 'a hash'
let recordAlone: Record<string, string[]>

beforeAll(async () => {
  await loadRecord(db)
  recordAlone = await contentsOf(db)
  await loadExample(db, { demoPassword })
})

const example = () => db.plan.findUniqueOrThrow({ where: { slug: 'example' } })
const demo = async (email: string) => {
  const { id, planId } = await db.user.findUniqueOrThrow({ where: { email } })
  return { id, name: '', locale: 'nl', administrator: email.startsWith('administrator'), planId, memberships: [] }
}

describe('the example', () => {
  test('is listed and removed by administrators only, whatever else somebody may do', async () => {
    const coordinator = await createActor({ role: 'COORDINATOR', planId: (await example()).id })
    const before = await writesTo(db)
    expect(await listExample(coordinator)).toBeNull()
    await expect(removeExample(coordinator)).rejects.toThrow(ForbiddenError)
    expect(await writesTo(db)).toEqual(before)
    await db.user.delete({ where: { id: coordinator.id } })
  })

  test('goes with everything that people did in it, and leaves every other plan exactly as it was, and one event', async () => {
    const { id: planId } = await example()
    const [old, renewed] = [await createAction({ planId, number: '48' }), await createAction({ planId, number: '49' })]
    await db.action.update({ where: { id: renewed.id }, data: { splitFromId: old.id } })
    await createYear(planId, 2026)
    await createEntry(old, 2026, 'CONTINUED_ELSEWHERE', {
      successorOrganisationId: (await createOrganisation({ planId })).id,
    })
    const administrator = await demo('administrator@example.org')
    const listed = await listExample(administrator)
    expect(Object.fromEntries(listed?.map(({ kind, count }) => [kind, count]) ?? [])).toMatchObject({
      ...{ plan: 1, action: 49, organisation: 57, reportingYear: 5, statusEntry: 169, evidence: 94, obstacle: 15 },
      ...{ annualReport: 3, flagshipText: 18, edition: 2, publishedTotal: 3, user: 3, membership: 2 },
    })
    expect(await removeExample(administrator)).toEqual(listed)

    const { events, ...rest } = await contentsOf(db)
    expect(rest).toEqual(recordAlone)
    expect(events).toHaveLength(1)
    const told = { kind: 'removeExample', planId: null, actorId: administrator.id, before: { plan: 1, statusEntry: 169 } }
    expect(await db.event.findFirst()).toMatchObject(told)
  })

  test('cannot be removed twice and does not come back', async () => {
    await expect(removeExample(commandLine)).rejects.toThrow(RuleError)
    expect(await listExample(commandLine)).toEqual([])
    expect(await loadExample(db, { demoPassword })).toBe('known')
    expect(await db.plan.count()).toBe(1)
  })
})

test('an installation whose administrator removed the example while it lay over the plan does not get it back', async () => {
  await db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.event.updateMany({ data: { kind: 'removeSample' } })
  })
  expect(await loadExample(db, { demoPassword })).toBe('known')
})
