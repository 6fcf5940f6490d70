import { expect, test } from 'vitest'
import { changeOf, fieldsOf, reasonBeside } from './event-log.rules'

test('several saves are shown as one change, from what the first found to what the last left', () => {
  const events = [
    { before: null, after: { status: 'IN_PREPARATION', noteNl: 'De' } },
    { before: { noteNl: 'De' }, after: { noteNl: 'De oproep' } },
    { before: { noteNl: 'De oproep', status: 'IN_PREPARATION' }, after: { noteNl: 'De oproep loopt', status: 'BEING_LAUNCHED' } },
  ]
  expect(changeOf(events)).toEqual([
    { field: 'status', from: undefined, to: 'BEING_LAUNCHED' },
    { field: 'noteNl', from: undefined, to: 'De oproep loopt' },
  ])
})

test('what was taken back meanwhile is not a change', () => {
  const events = [
    { before: { noteNl: 'a' }, after: { noteNl: 'b' } },
    { before: { noteNl: 'b' }, after: { noteNl: 'a' } },
  ]
  expect(changeOf(events)).toEqual([])
})

test('one event is shown as it is, even where it repeats what stayed the same', () => {
  expect(changeOf([{ before: { closed: false }, after: { closed: true, total: 47 } }])).toEqual([
    { field: 'closed', from: false, to: true },
    { field: 'total', from: undefined, to: 47 },
  ])
})

test('a field that is empty and of which nothing is said before is shown only where there is nothing else', () => {
  expect(changeOf([{ before: { confirmed: false }, after: { confirmed: true, nothingToReport: null, evidence: [] } }])).toEqual([
    { field: 'confirmed', from: false, to: true },
  ])
  expect(changeOf([{ before: { noteNl: 'a' }, after: { noteNl: null } }])).toEqual([{ field: 'noteNl', from: 'a', to: null }])
  expect(changeOf([{ before: null, after: { noteNl: null } }])).toEqual([{ field: 'noteNl', from: undefined, to: null }])
})

test('what is not a list of fields has none', () => {
  expect([null, 'text', 3, ['a'], { a: 1 }].map(fieldsOf)).toEqual([{}, {}, {}, {}, { a: 1 }])
})

test('a field that was empty before and after is not shown beside the one that changed', () => {
  const saved = { before: { textNl: null, textEn: null }, after: { textNl: 'De oproep loopt', textEn: null } }
  expect(changeOf([saved])).toEqual([{ field: 'textNl', from: null, to: 'De oproep loopt' }])
  expect(changeOf([{ before: { role: 'COORDINATOR', organisationId: null }, after: null }]).map(({ field }) => field)).toEqual(['role'])
})

test('the reason of a withdrawal is said once', () => {
  expect(reasonBeside('Een teller klopte niet', { withdrawn: true, reasonNl: 'Een teller klopte niet', reasonEn: null })).toBeNull()
  expect(reasonBeside('De bron is verbeterd', { titleNl: 'Leerrekening' })).toBe('De bron is verbeterd')
  expect(reasonBeside(null, { reasonNl: null })).toBeNull()
})
