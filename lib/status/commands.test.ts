import { beforeAll, describe, expect, it, test } from 'vitest'
import { createAction, createActor, createEntry, createOrganisation, createPlan, createYear, involve } from '@/prisma/factories'
import { db } from '../db'
import { ConflictError, ForbiddenError, RuleError } from '../errors'
import type { Actor } from '../user/rules'
import { confirmStatus, logStatus, withdrawConfirmation } from './commands'
import { type EntryValues, emptyEntry } from './entry/rules'
import { statusInput } from './schema'

let plan: Awaited<ReturnType<typeof createPlan>>
let other: Awaited<ReturnType<typeof createPlan>>
let coordinator: Actor
let number = 0

beforeAll(async () => {
  plan = await createPlan()
  other = await createPlan()
  await createYear(plan.id, 2023, { closed: true })
  await createYear(plan.id, 2024)
  await createYear(plan.id, 2025)
  coordinator = await createActor({ role: 'COORDINATOR', planId: plan.id })
})

/** A new action of the plan, so that tests never meet. */
const newAction = (over = {}) => {
  number += 1
  return createAction({ planId: plan.id, number: String(number), ...over })
}
type Action = Awaited<ReturnType<typeof newAction>>

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
      sample: false,
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
    expect(await stored(action)).toMatchObject({ noteNl: typed, noteEn: '\ufffd half' })
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

describe('nothing is written', () => {
  const save = (actor: Actor, action: Action, values: Partial<EntryValues> = { status: 'REALISED' }, version = 0, year = 2025) =>
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

  it('when a demo account writes in a real year, whether the row has an entry or not', async () => {
    const action = await newAction()
    const demo = await createActor({ role: 'COORDINATOR', planId: plan.id, sample: true })
    expect(await save(demo, action, { status: 'REALISED' })).toBe('year.demoAccount')
    await logStatus(coordinator, input(action, { status: 'REALISED' }))
    expect(await save(demo, action, { status: 'BEING_LAUNCHED' }, 1)).toBe('year.demoAccount')
    expect(await refusal(action, () => confirmStatus(demo, row(action, 1)))).toBe('year.demoAccount')
    expect(await refusal(action, () => withdrawConfirmation(demo, row(action, 1)))).toBe('year.demoAccount')
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

describe('a sample row', () => {
  it('is what anybody writes in a year of the sample, a demo account too', async () => {
    const sampled = await createPlan()
    await db.reportingYear.create({ data: { planId: sampled.id, year: 2025, openedAt: new Date(), sample: true } })
    for (const sample of [true, false]) {
      const slot = await createAction({ planId: sampled.id, number: sample ? '1' : '2' })
      const person = await createActor({ role: 'COORDINATOR', planId: sampled.id, sample })
      await logStatus(person, { ...input(slot, { status: 'REALISED', evidence: [link('Verslag')] }), plan: sampled.slug })
      expect(await stored(slot)).toMatchObject({ sample: true, evidence: [{ sample: true }] })
      expect(await events(slot)).toMatchObject([{ sample: true }])
    }
  })

  it('becomes real, evidence included, when somebody with a real account takes it over in a real year', async () => {
    const action = await newAction()
    await logStatus(coordinator, input(action, { status: 'REALISED', evidence: [link('Verslag')] }))
    const entry = { actionId: action.id, year: 2025 }
    await db.statusEntry.updateMany({ where: entry, data: { sample: true } })
    await db.evidence.updateMany({ where: { entry }, data: { sample: true } })
    await confirmStatus(coordinator, row(action, 1))
    expect(await stored(action)).toMatchObject({ sample: false, evidence: [{ sample: false, labelNl: 'Verslag' }] })
  })
})

describe('closing an action', () => {
  const close = (action: Action, values: Partial<EntryValues>, version = 0) =>
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
    const merge = (from: Action, into: Action) =>
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
