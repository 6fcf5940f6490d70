import { beforeEach, describe, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { contentsOf } from '@/tests/harness/contents'
import { createActor } from '@/tests/harness/factories'
import { coordinatorOf, type ReportablePlan, reportablePlan } from '@/tests/harness/reportable-plan'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { listPublicTotals } from '../status/published-total.queries'
import type { Actor } from '../user/user.rules'
import { getComposer } from './composer.queries'
import { publishEdition, withdrawEdition } from './edition.commands'
import { getEditionToWithdraw, getPublicEdition, getPublicEditionText } from './edition.queries'
import { withdrawalInput } from './report.schema'

let world: ReportablePlan
let administrator: Actor
const withdrawal = (over = {}) => ({
  plan: world.plan.slug,
  year: 2024,
  number: 1,
  reasonNl: 'Er stond een naam in.',
  reasonEn: null,
  ...over,
})

beforeEach(async () => {
  world = await reportablePlan()
  administrator = await createActor({ administrator: true })
  const coordinator = coordinatorOf(world)
  const fingerprint = (await getComposer(coordinator, world.plan.slug, 2024))?.fingerprint ?? ''
  await publishEdition(coordinator, { plan: world.plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' })
})

describe('withdrawing an edition', () => {
  test('leaves the edition as it is, and a reason and its hash at its address', async () => {
    const before = await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })
    const on = new Date('2025-05-05T10:00:00Z')
    await withdrawEdition(administrator, withdrawal(), on)
    expect(await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })).toEqual(before)
    expect(await getPublicEdition(world.plan.id, 2024, 1)).toMatchObject({
      content: null,
      sha256: before.sha256,
      withdrawal: { reasonNl: 'Er stond een naam in.', reasonEn: null, withdrawnAt: on },
    })
    expect((await getPublicEditionText(world.plan.id, 2024, 1))?.text).toBeNull()
    expect((await listPublicTotals(world.plan.id)).some(({ edition }) => edition)).toBe(false)
  })

  test('is one event, with the reason', async () => {
    await withdrawEdition(administrator, withdrawal({ reasonEn: 'It named a person.' }))
    expect(await db.event.findMany({ where: { planId: world.plan.id, kind: 'withdrawEdition' } })).toMatchObject([
      {
        objectType: 'Edition',
        year: 2024,
        actorId: administrator.id,
        reason: 'Er stond een naam in.',
        after: { number: 1, reasonEn: 'It named a person.' },
      },
    ])
  })

  test('is shown beforehand to administrators alone', async () => {
    expect(await getEditionToWithdraw(administrator, world.plan.slug, 2024, 1)).toMatchObject({ withdrawn: false, staysOn: null })
    expect(await getEditionToWithdraw(administrator, world.plan.slug, 2024, 2)).toBeNull()
    expect(await getEditionToWithdraw(coordinatorOf(world), world.plan.slug, 2024, 1)).toBeNull()
  })

  test('needs a reason in Dutch', () => {
    expect(withdrawalInput.safeParse(withdrawal({ year: '2024', number: '1' })).success).toBe(true)
    expect(withdrawalInput.safeParse(withdrawal({ reasonNl: ' ' })).success).toBe(false)
  })
})

async function refusal(attempt: () => Promise<unknown>) {
  const before = await contentsOf(db)
  const error = await attempt().then(
    () => null,
    (thrown) => thrown,
  )
  expect(await contentsOf(db)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}

describe('nothing is withdrawn', () => {
  test('by a coordinator', async () => {
    expect(await refusal(() => withdrawEdition(coordinatorOf(world), withdrawal()))).toBeInstanceOf(ForbiddenError)
  })

  test('twice, or of what is not there', async () => {
    expect(await refusal(() => withdrawEdition(administrator, withdrawal({ number: 2 })))).toBe('report.unknownEdition')
    await withdrawEdition(administrator, withdrawal())
    expect(await refusal(() => withdrawEdition(administrator, withdrawal({ reasonNl: 'Nog eens.' })))).toBe('report.alreadyWithdrawn')
  })

  test('and a withdrawal is never taken back, because the database refuses it', async () => {
    await withdrawEdition(administrator, withdrawal())
    await expect(db.$executeRaw`DELETE FROM withdrawals`).rejects.toThrow(/never changes/)
    await expect(db.$executeRaw`UPDATE withdrawals SET reason_nl = 'x'`).rejects.toThrow(/never changes/)
  })
})
