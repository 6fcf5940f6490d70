import { describe, expect, it } from 'vitest'
import { createEntry } from '@/tests/harness/factories'
import { statusDesk } from '@/tests/harness/status-desk'
import { ConflictError } from '../errors'
import { confirmStatus, logStatus, withdrawConfirmation } from './entry.commands'

const { coordinator, newAction, row, input, stored, events, refusal } = await statusDesk()

describe('a confirmation', () => {
  it('says who and when, and its event names the state', async () => {
    const action = await newAction()
    await logStatus(coordinator, input(action, { nothingToReport: 'TOO_EARLY' }))
    const saved = await confirmStatus(coordinator, row(action, 1))
    expect(saved).toMatchObject({ version: 2, nothingToReport: 'TOO_EARLY' })
    expect(await stored(action)).toMatchObject({ confirmedById: coordinator.id, confirmedAt: saved.confirmedAt })
    expect((await events(action)).at(-1)).toMatchObject({
      kind: 'confirmStatus',
      before: { confirmed: false },
      after: { confirmed: true, status: null, nothingToReport: 'TOO_EARLY', reportedBy: null },
    })
  })

  it('takes over last year’s confirmed status where nothing was saved, without its note', async () => {
    const action = await newAction()
    await createEntry(action, 2024, 'BEING_LAUNCHED', { noteNl: 'Vorig jaar' })
    await confirmStatus(coordinator, row(action))
    expect(await stored(action)).toMatchObject({ status: 'BEING_LAUNCHED', noteNl: null, version: 1, savedById: coordinator.id })
    expect((await stored(action))?.confirmedAt).not.toBeNull()
    expect(await events(action)).toMatchObject([{ kind: 'confirmStatus', after: { status: 'BEING_LAUNCHED', confirmed: true } }])
  })

  it('is refused where there is nothing to confirm: no status last year, an unconfirmed one, or nothing to report', async () => {
    const [none, unconfirmed, silent] = [await newAction(), await newAction(), await newAction()]
    await createEntry(unconfirmed, 2024, 'REALISED', { confirmed: false })
    await createEntry(silent, 2024, null)
    for (const action of [none, unconfirmed, silent]) {
      expect(await refusal(action, () => confirmStatus(coordinator, row(action)))).toBe('status.nothingToConfirm')
    }
  })

  it('can be taken back, and the entry stays', async () => {
    const action = await newAction()
    await logStatus(coordinator, input(action, { status: 'REALISED', noteNl: 'Klaar' }))
    await confirmStatus(coordinator, row(action, 1))
    expect(await refusal(action, () => withdrawConfirmation(coordinator, row(action, 1)))).toBeInstanceOf(ConflictError)
    await withdrawConfirmation(coordinator, row(action, 2))
    expect(await stored(action)).toMatchObject({ confirmedAt: null, confirmedById: null, noteNl: 'Klaar', version: 3 })
    expect((await events(action)).at(-1)).toMatchObject({
      kind: 'withdrawConfirmation',
      before: { confirmed: true },
      after: { confirmed: false },
    })
  })
})
