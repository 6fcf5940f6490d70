import { describe, expect, it } from 'vitest'
import { createAction, createActor, createEntry, createOrganisation, createPlan, createYear } from '@/tests/harness/factories'
import { type DeskAction, statusDesk } from '@/tests/harness/status-desk'
import { confirmStatus, logStatus } from './entry.commands'
import type { EntryValues } from './entry.rules'

const { plan, other, coordinator, newAction, row, input, stored, refusal } = await statusDesk()

describe('closing an action', () => {
  const close = (action: DeskAction, values: Partial<EntryValues>, version = 0) =>
    refusal(action, () => logStatus(coordinator, input(action, { closingReason: 'ABSORBED', ...values }, version)))

  it('keeps where it went: an action, an organisation, or words', async () => {
    const [merged, survivor, moved] = [await newAction(), await newAction(), await newAction()]
    const taker = await createOrganisation({ planId: plan.id, slug: 'overnemer' })
    await logStatus(coordinator, input(merged, { status: 'MERGED', closingReason: 'ABSORBED', successorAction: survivor.number }))
    expect(await stored(merged)).toMatchObject({ successorActionId: survivor.id })
    const there = {
      status: 'CONTINUED_ELSEWHERE',
      closingReason: 'ABSORBED',
      successorOrganisation: 'overnemer',
      successorNl: 'Vlaams plan',
    } as const
    await logStatus(coordinator, input(moved, there))
    expect(await stored(moved)).toMatchObject({ successorOrganisationId: taker.id, successorNl: 'Vlaams plan' })
  })

  it.each(['itself', 'an unknown one', 'one of a later year', 'one that left', 'one that is closed this year'])(
    'cannot merge an action into %s',
    async (which) => {
      const action = await newAction()
      const target = which === 'one of a later year' ? await newAction({ introducedYear: 2026 }) : await newAction()
      if (which === 'one that left') await createEntry(target, 2024, 'STOPPED')
      if (which === 'one that is closed this year') await createEntry(target, 2025, 'STOPPED', { confirmed: false })
      const into = { itself: action.number, 'an unknown one': 'zz' }[which] ?? target.number
      const keys: Record<string, string> = { itself: 'status.mergedIntoItself', 'one that is closed this year': 'status.survivorCloses' }
      expect(await close(action, { status: 'MERGED', successorAction: into })).toBe(keys[which] ?? 'status.survivorOutOfScope')
    },
  )

  it('is refused for an action that took in another this year or later, and for a place outside the plan', async () => {
    const [merged, survivor] = [await newAction(), await newAction()]
    await createEntry(merged, 2025, 'MERGED', { successorActionId: survivor.id })
    expect(await close(survivor, { status: 'STOPPED' })).toBe('status.absorbsOthers')
    const stopped = { status: 'STOPPED', closingReason: 'ABSORBED' } as const
    const aYearBefore = () => logStatus(coordinator, input(survivor, stopped, 0, 2024))
    expect(await refusal(survivor, aYearBefore)).toBe('status.absorbsOthers')
    const foreign = await createOrganisation({ planId: other.id })
    const away = { status: 'CONTINUED_ELSEWHERE', successorOrganisation: foreign.slug } as const
    expect(await close(await newAction(), away)).toBe('status.organisationUnknown')
  })

  it('never leaves two actions merged into each other, however fast two people are', async () => {
    const [one, two] = [await newAction(), await newAction()]
    const merge = (from: DeskAction, into: DeskAction) =>
      logStatus(coordinator, input(from, { status: 'MERGED', closingReason: 'ABSORBED', successorAction: into.number }))
    const outcomes = await Promise.allSettled([merge(one, two), merge(two, one)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('cannot be confirmed in a year before one that was closed with the action in it', async () => {
    const later = await createPlan()
    const action = await createAction({ planId: later.id })
    await createYear(later.id, 2024)
    await createYear(later.id, 2025, { closed: true, scope: [action] })
    await createEntry(action, 2024, 'STOPPED', { confirmed: false })
    const person = await createActor({ role: 'COORDINATOR', planId: later.id })
    expect(await refusal(action, () => confirmStatus(person, { ...row(action, 1, 2024), plan: later.slug }))).toBe('status.countedLater')
  })
})
