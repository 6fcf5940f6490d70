import { describe, expect, it } from 'vitest'
import { emptyEntry } from './entry.rules'
import { decidedRow, noReason, type SelectedRow, type SelectionDecision, valuesBefore } from './selection.rules'

const row = (over: Partial<SelectedRow> = {}): SelectedRow => ({
  entry: null,
  confirmed: false,
  last: 'BEING_LAUNCHED',
  earlier: null,
  ...over,
})
const unchanged: SelectionDecision = { kind: 'confirmUnchanged', reason: { ...noReason, unchangedReason: 'NO_CAPACITY' } }
const realised: SelectionDecision = {
  kind: 'setStatus',
  to: { status: 'REALISED', nothingToReport: null },
  confirm: false,
  reason: noReason,
}

describe('confirming as unchanged', () => {
  it('gives an empty row the working status of last year, confirmed', () => {
    expect(decidedRow(row(), unchanged)).toEqual({ values: { ...emptyEntry, status: 'BEING_LAUNCHED' }, confirmed: true })
  })
  it('gives the shared reason to what stands still for the second year, and keeps a reason of its own', () => {
    const still = { earlier: 'BEING_LAUNCHED' as const }
    expect(decidedRow(row(still), unchanged)).toMatchObject({ values: { unchangedReason: 'NO_CAPACITY' } })
    const own = { ...emptyEntry, status: 'BEING_LAUNCHED' as const, unchangedReason: 'AS_PLANNED' as const }
    expect(decidedRow(row({ ...still, entry: own }), unchanged)).toEqual({ values: own, confirmed: true })
  })
  it.each([
    ['what is confirmed already', row({ confirmed: true }), 'confirmed'],
    ['what had no working status last year', row({ last: null }), 'nothingLastYear'],
    ['what closed last year', row({ last: 'STOPPED' }), 'nothingLastYear'],
    ['what says something else this year', row({ entry: { ...emptyEntry, status: 'REALISED' } }), 'saysOtherwise'],
  ])('passes by %s', (_, selected, because) => {
    expect(decidedRow(selected, unchanged)).toEqual({ left: because })
  })
})

describe('giving a status', () => {
  it('keeps note and evidence, and drops a reason for standing still that no longer holds', () => {
    const entry = { ...emptyEntry, status: 'BEING_LAUNCHED' as const, noteNl: 'Bijna', unchangedReason: 'AS_PLANNED' as const }
    expect(decidedRow(row({ entry }), realised)).toEqual({
      values: { ...entry, status: 'REALISED', unchangedReason: null },
      confirmed: false,
    })
  })
  it.each([
    ['a row that is being closed', { ...emptyEntry, status: 'STOPPED' as const, closingReason: 'NO_BUDGET' as const }, 'closing'],
    ['a row that says it already', { ...emptyEntry, status: 'REALISED' as const }, 'same'],
  ])('passes by %s', (_, entry, because) => {
    expect(decidedRow(row({ entry }), realised)).toEqual({ left: because })
  })
  it('confirms what says it already, when that was asked too', () => {
    const entry = { ...emptyEntry, status: 'REALISED' as const }
    expect(decidedRow(row({ entry }), { ...realised, confirm: true })).toEqual({ values: entry, confirmed: true })
  })
})

it('an event that is undone gives back exactly the fields that it changed', () => {
  const now = { ...emptyEntry, status: 'REALISED' as const, noteNl: 'Later' }
  expect(valuesBefore(now, { status: 'IN_PREPARATION', confirmed: false })).toEqual({ ...now, status: 'IN_PREPARATION' })
})
