import { describe, expect, it } from 'vitest'
import { createActor, createEntry, createOrganisation, involve } from '@/tests/harness/factories'
import { type DeskAction, statusDesk } from '@/tests/harness/status-desk'
import { ConflictError, ForbiddenError } from '../errors'
import type { Actor } from '../user/user.rules'
import { confirmStatus, logStatus } from './entry.commands'
import type { EntryValues } from './entry.rules'
import { statusInput } from './entry.schema'

const { plan, other, coordinator, newAction, row, input, stored, link, refusal } = await statusDesk()

describe('nothing is written', () => {
  const save = (actor: Actor, action: DeskAction, values: Partial<EntryValues> = { status: 'REALISED' }, version = 0, year = 2025) =>
    refusal(action, () => logStatus(actor, input(action, values, version, year)))

  it('for somebody of another plan, an administrator, a reader, or an action or plan that does not exist', async () => {
    const action = await newAction()
    const elsewhere = await createActor({ role: 'COORDINATOR', planId: other.id })
    expect(await save(elsewhere, action)).toBeInstanceOf(ForbiddenError)
    expect(await save(await createActor({ administrator: true }), action)).toBeInstanceOf(ForbiddenError)
    expect(await save(await createActor(), action)).toBeInstanceOf(ForbiddenError)
    expect(await save(coordinator, { ...action, number: '999' })).toBeInstanceOf(ForbiddenError)
    expect(await refusal(action, () => logStatus(coordinator, { ...input(action, {}), plan: other.slug }))).toBeInstanceOf(ForbiddenError)
    expect(await refusal(action, () => logStatus(coordinator, { ...input(action, {}), plan: 'no-plan' }))).toBeInstanceOf(ForbiddenError)
  })

  it('for a contributor whose organisation is a partner, or led the action on another day', async () => {
    const action = await newAction()
    const partner = await createOrganisation({ planId: plan.id })
    const former = await createOrganisation({ planId: plan.id })
    await involve(action.id, partner.id, 'PARTNER')
    await involve(action.id, former.id, 'LEAD', { endsOn: '2024-12-31' })
    for (const organisation of [partner, former]) {
      const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: organisation.id })
      expect(await save(contributor, action)).toBeInstanceOf(ForbiddenError)
      expect(await refusal(action, () => confirmStatus(contributor, row(action)))).toBeInstanceOf(ForbiddenError)
    }
    const leader = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: former.id })
    await logStatus(leader, input(action, { status: 'REALISED' }, 0, 2024))
    expect(await stored(action, 2024)).toMatchObject({ status: 'REALISED' })
  })

  it('in a year that is closed or was never opened', async () => {
    const action = await newAction()
    expect(await save(coordinator, action, { status: 'REALISED' }, 0, 2023)).toBe('year.closed')
    expect(await save(coordinator, action, { status: 'REALISED' }, 0, 2026)).toBe('year.notOpened')
  })

  it('for an action that came later or was closed earlier', async () => {
    expect(await save(coordinator, await newAction({ introducedYear: 2026 }))).toBe('status.outOfScope')
    const closed = await newAction()
    await createEntry(closed, 2024, 'STOPPED')
    expect(await save(coordinator, closed)).toBe('status.outOfScope')
  })

  it('when the values are not an entry', async () => {
    const action = await newAction()
    expect(await save(coordinator, action, {})).toBe('status.chooseStatus')
    expect(await save(coordinator, action, { status: 'STOPPED' })).toBe('status.chooseClosingReason')
    expect(await save(coordinator, action, { status: 'REALISED', unchangedReason: 'AS_PLANNED' })).toBe('status.reasonWithoutStandstill')
  })

  it('when somebody else saved first, and what they saved comes back', async () => {
    const action = await newAction()
    const colleague = await createActor({ role: 'COORDINATOR', planId: plan.id, name: 'Bert Claes' })
    await logStatus(colleague, input(action, { status: 'BEING_LAUNCHED', noteNl: 'Van Bert' }))
    const error = await save(coordinator, action, { status: 'REALISED', noteNl: 'Van mij' })
    expect(error).toBeInstanceOf(ConflictError)
    expect(error).toMatchObject({ theirs: { status: 'BEING_LAUNCHED', noteNl: 'Van Bert', savedBy: 'Bert Claes', version: 1 } })
    expect(await refusal(action, () => confirmStatus(coordinator, row(action, 0)))).toBeInstanceOf(ConflictError)
  })

  it('when something that is neither plan data nor text arrives', () => {
    const post = { plan: plan.slug, number: '1', year: 2025, version: 0, status: 'REALISED' }
    const fault = (over: object) => statusInput.safeParse({ ...post, ...over }).error?.issues[0]?.path.join('.')
    expect(fault({})).toBeUndefined()
    expect(fault({ status: 'DONE' })).toBe('status')
    expect(fault({ noteNl: 'x'.repeat(5001) })).toBe('noteNl')
    expect(fault({ noteNl: 'x'.repeat(50_000) })).toBe('noteNl')
    expect(fault({ noteEn: { nested: true } })).toBe('noteEn')
    expect(fault({ version: -1 })).toBe('version')
    expect(fault({ year: '20255' })).toBe('year')
    expect(fault({ evidence: [link('a', 'javascript:alert(1)')] })).toBe('evidence.0.url')
    expect(fault({ evidence: Array.from({ length: 11 }, () => link('a')) })).toBe('evidence')
  })
})
