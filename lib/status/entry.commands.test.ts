import { describe, expect, it, test } from 'vitest'
import { createActor, createOrganisation, involve } from '@/tests/harness/factories'
import { statusDesk } from '@/tests/harness/status-desk'
import { db } from '../db'
import { ConflictError } from '../errors'
import { confirmStatus, logStatus } from './entry.commands'
import { statusInput } from './entry.schema'

const { plan, coordinator, newAction, row, input, stored, events, link } = await statusDesk()

describe('logging a status', () => {
  it('stores an unconfirmed entry with its evidence, and one event that says what was given', async () => {
    const action = await newAction()
    const saved = await logStatus(
      coordinator,
      input(action, { status: 'REALISED', noteNl: 'Klaar', evidence: [link('Verslag'), link('Nota', null)] }),
    )
    expect(saved).toMatchObject({ version: 1, status: 'REALISED', confirmedAt: null })
    const entry = await stored(action)
    expect(entry).toMatchObject({
      status: 'REALISED',
      noteNl: 'Klaar',
      confirmedAt: null,
      savedById: coordinator.id,
      version: 1,
    })
    expect(entry?.evidence).toMatchObject([
      { kind: 'LINK', labelNl: 'Verslag', position: 1 },
      { kind: 'DOCUMENT', labelNl: 'Nota', url: null, accessedOn: null },
    ])
    const [event, ...more] = await events(action)
    expect(more).toEqual([])
    expect(event).toMatchObject({ kind: 'logStatus', actorId: coordinator.id, year: 2025, objectId: entry?.id, before: null })
    expect(event?.after).toMatchObject({ status: 'REALISED', noteNl: 'Klaar' })
    expect(Object.keys(event?.after ?? {})).not.toContain('noteEn')
  })

  it('writes only what changed into the event of a later save', async () => {
    const action = await newAction()
    await logStatus(coordinator, input(action, { status: 'REALISED', noteNl: 'Klaar' }))
    await logStatus(coordinator, input(action, { status: 'REALISED', noteNl: 'Helemaal klaar' }, 1))
    expect((await events(action))[1]).toMatchObject({ before: { noteNl: 'Klaar' }, after: { noteNl: 'Helemaal klaar' } })
  })

  it('changes nothing when the same post arrives twice', async () => {
    const action = await newAction()
    const post = input(action, { status: 'BEING_LAUNCHED', noteNl: 'Een zin' })
    await logStatus(coordinator, post)
    expect(await logStatus(coordinator, post)).toMatchObject({ version: 1 })
    expect(await events(action)).toHaveLength(1)
  })

  it('keeps the confirmation when only note or evidence changes, and clears it with the status', async () => {
    const action = await newAction()
    await logStatus(coordinator, input(action, { status: 'BEING_LAUNCHED' }))
    await confirmStatus(coordinator, row(action, 1))
    const noted = await logStatus(
      coordinator,
      input(action, { status: 'BEING_LAUNCHED', noteNl: 'Nieuws', evidence: [link('Verslag')] }, 2),
    )
    expect(noted.confirmedAt).not.toBeNull()
    expect(await stored(action)).toMatchObject({ confirmedById: coordinator.id, noteNl: 'Nieuws' })
    await logStatus(coordinator, input(action, { status: 'REALISED', noteNl: 'Nieuws', evidence: [link('Verslag')] }, 3))
    expect(await stored(action)).toMatchObject({ confirmedAt: null, confirmedById: null })
    expect((await events(action)).at(-1)).toMatchObject({
      before: { status: 'BEING_LAUNCHED', confirmed: true },
      after: { status: 'REALISED', confirmed: false },
    })
  })

  it('keeps the day on which an address was given while its name changes', async () => {
    const action = await newAction()
    await logStatus(coordinator, input(action, { status: 'REALISED', evidence: [link('Verslag')] }))
    await db.evidence.updateMany({ where: { entry: { actionId: action.id } }, data: { accessedOn: new Date('2025-01-02') } })
    await logStatus(coordinator, input(action, { status: 'REALISED', evidence: [link('Eindverslag')] }, 1))
    expect((await stored(action))?.evidence).toMatchObject([{ labelNl: 'Eindverslag', accessedOn: new Date('2025-01-02') }])
  })

  it('keeps emoji, right-to-left text and Markdown as they were typed, without what a database cannot hold', async () => {
    const action = await newAction()
    const typed = 'Klaar 🎉 مرحبا <script>alert(1)</script> [x](javascript:alert(1))'
    const post = statusInput.parse({ ...row(action), status: 'REALISED', noteNl: `${typed}\0`, noteEn: '\ud83c half' })
    await logStatus(coordinator, post)
    expect(await stored(action)).toMatchObject({ noteNl: typed, noteEn: 'half' })
  })

  it('is by the organisation of the contributor, also after a coordinator corrected it', async () => {
    const action = await newAction()
    const first = await createOrganisation({ planId: plan.id })
    const second = await createOrganisation({ planId: plan.id })
    await involve(action.id, first.id)
    await involve(action.id, second.id)
    const contributor = await createActor({ role: 'CONTRIBUTOR', planId: plan.id, organisationId: second.id })
    await logStatus(contributor, input(action, { status: 'REALISED' }))
    await logStatus(coordinator, input(action, { status: 'BEING_LAUNCHED' }, 1))
    expect(await stored(action)).toMatchObject({ reportedById: second.id, savedById: coordinator.id })
  })

  it('is by the lead when a coordinator fills it in', async () => {
    const action = await newAction()
    const former = await createOrganisation({ planId: plan.id })
    const lead = await createOrganisation({ planId: plan.id })
    await involve(action.id, former.id, 'LEAD', { endsOn: '2025-12-30' })
    await involve(action.id, lead.id, 'LEAD', { startsOn: '2025-12-31' })
    await logStatus(coordinator, input(action, { status: 'REALISED' }))
    expect(await stored(action)).toMatchObject({ reportedById: lead.id })
  })
})

test('of two people who save the same row at once, one is told what the other saved', async () => {
  const action = await newAction()
  const save = (noteNl: string) => logStatus(coordinator, input(action, { status: 'REALISED', noteNl }))
  const outcomes = await Promise.allSettled([save('een'), save('twee'), save('drie')])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused).toHaveLength(2)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(ConflictError)
  expect(await events(action)).toHaveLength(1)

  const again = await Promise.allSettled(
    ['vier', 'vijf'].map((noteNl) => logStatus(coordinator, input(action, { status: 'REALISED', noteNl }, 1))),
  )
  expect(again.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await events(action)).toHaveLength(2)
})
