import { expect } from 'vitest'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { type EntryValues, emptyEntry } from '@/lib/status/entry.rules'
import { createAction, createActor, createPlan, createYear } from '@/tests/harness/factories'

/** A plan with a closed year, 2023, and two open ones, and what its tests say and ask of an entry. Tests never meet: each makes its own action. */
export async function statusDesk() {
  const plan = await createPlan()
  const other = await createPlan()
  await createYear(plan.id, 2023, { closed: true })
  await createYear(plan.id, 2024)
  await createYear(plan.id, 2025)
  const coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
  let number = 0

  /** A new action of the plan, so that tests never meet. */
  const newAction = (over = {}) => {
    number += 1
    return createAction({ planId: plan.id, number: String(number), ...over })
  }

  const row = (action: Action, version = 0, year = 2025) => ({ plan: plan.slug, number: action.number, year, version })
  const input = (action: Action, values: Partial<EntryValues>, version = 0, year = 2025) => ({
    ...emptyEntry,
    ...values,
    ...row(action, version, year),
  })
  const stored = (action: Action, year = 2025) =>
    db.statusEntry.findUnique({
      where: { actionId_year: { actionId: action.id, year } },
      include: { evidence: { orderBy: { position: 'asc' } } },
    })
  const events = (action: Action) => db.event.findMany({ where: { actionId: action.id }, orderBy: { id: 'asc' } })
  const link = (label: string, url: string | null = 'https://example.org/a') => ({ labelNl: label, labelEn: null, url })

  /** The refusal, after checking that neither an entry nor an event was written. */
  async function refusal(action: Action, attempt: () => Promise<unknown>): Promise<unknown> {
    const before = [await stored(action), await events(action)]
    const error = await attempt().then(
      () => null,
      (reason: unknown) => reason,
    )
    expect([await stored(action), await events(action)]).toEqual(before)
    return error instanceof RuleError ? error.key : error
  }

  return { plan, other, coordinator, newAction, row, input, stored, events, link, refusal }
}

type Action = Awaited<ReturnType<typeof createAction>>
export type DeskAction = Action
