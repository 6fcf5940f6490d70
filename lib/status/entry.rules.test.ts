import { describe, expect, it, test } from 'vitest'
import { changedFields, clearsConfirmation, type EntryValues, emptyEntry, gapIn } from './entry.rules'

const values = (over: Partial<EntryValues>): EntryValues => ({ ...emptyEntry, ...over })
const link = { labelNl: 'Verslag', labelEn: null, url: 'https://example.org/verslag' }

describe('an entry', () => {
  const closed = { status: 'STOPPED', closingReason: 'NO_BUDGET' } as const
  test.each<[string, Partial<EntryValues>, string | null]>([
    ['needs a status or a reason why there is nothing to report', {}, 'status.chooseStatus'],
    ['never has both', { status: 'REALISED', nothingToReport: 'TOO_EARLY' }, 'status.eitherStatusOrNothing'],
    ['with a working state is complete', { status: 'IN_PREPARATION' }, null],
    ['with nothing to report is complete', { nothingToReport: 'DATA_COME_LATER' }, null],
    ['with only a note is not', { noteNl: 'Een zin' }, 'status.chooseStatus'],
    ['that stops needs a reason', { status: 'STOPPED' }, 'status.chooseClosingReason'],
    ['that stops with a reason is complete', closed, null],
    ['that stops for another reason needs a sentence', { ...closed, closingReason: 'OTHER' }, 'status.explainClosing'],
    ['that stops for another reason may explain it in English', { ...closed, closingReason: 'OTHER', closingNoteEn: 'Why' }, null],
    ['that is merged needs the action it went into', { ...closed, status: 'MERGED' }, 'status.chooseSurvivor'],
    ['that is merged with its survivor is complete', { ...closed, status: 'MERGED', successorAction: '2' }, null],
    ['that is continued elsewhere says where', { ...closed, status: 'CONTINUED_ELSEWHERE' }, 'status.sayWhere'],
    ['may be continued by an organisation', { ...closed, status: 'CONTINUED_ELSEWHERE', successorOrganisation: 'vdab' }, null],
    ['may be continued in words', { ...closed, status: 'CONTINUED_ELSEWHERE', successorEn: 'Another plan' }, null],
    ['that stopped has no survivor', { ...closed, status: 'STOPPED', successorAction: '12' }, 'status.otherDestination'],
    [
      'that merged is continued by nobody else',
      { ...closed, status: 'MERGED', successorAction: '12', successorNl: 'VDAB' },
      'status.otherDestination',
    ],
    ['with a working state has no closing reason', { status: 'REALISED', closingReason: 'ABSORBED' }, 'status.onlyWhenClosing'],
    ['with nothing to report has no successor', { nothingToReport: 'TAKEN_OVER', successorNl: 'VDAB' }, 'status.onlyWhenClosing'],
    ['that stands still for another reason explains it', { status: 'REALISED', unchangedReason: 'OTHER' }, 'status.explainUnchanged'],
    ['names its evidence', { status: 'REALISED', evidence: [link, { ...link, labelNl: null }] }, 'status.nameEvidence'],
    [
      'may have evidence with an English name only',
      { status: 'REALISED', evidence: [{ ...link, labelNl: null, labelEn: 'Report' }] },
      null,
    ],
  ])('%s', (_, over, key) => expect(gapIn(values(over))?.key ?? null).toBe(key))

  it('says which piece of evidence lacks a name', () => {
    const gap = gapIn(values({ status: 'REALISED', evidence: [link, { labelNl: null, labelEn: null, url: link.url }] }))
    expect(gap?.field).toBe('evidence.1.labelNl')
  })
})

describe('a confirmation', () => {
  const before = values({ status: 'BEING_LAUNCHED', noteNl: 'Een zin', evidence: [link] })
  test.each<[string, Partial<EntryValues>, boolean]>([
    ['stays when nothing changes', {}, false],
    ['stays when the note changes', { noteNl: 'Een betere zin', noteEn: 'A sentence' }, false],
    ['stays when evidence changes', { evidence: [] }, false],
    ['is cleared by another status', { status: 'REALISED' }, true],
    ['is cleared by nothing to report', { status: null, nothingToReport: 'TOO_EARLY' }, true],
    ['is cleared by a reason for standing still', { unchangedReason: 'AS_PLANNED' }, true],
    ['is cleared by the sentence of a reason', { reasonEn: 'Because' }, true],
    ['is cleared by another closing reason', { closingReason: 'NO_BUDGET' }, true],
    ['is cleared by another successor', { successorAction: '3' }, true],
  ])('%s', (_, over, cleared) => expect(clearsConfirmation(changedFields(before, { ...before, ...over }))).toBe(cleared))
})

it('two entries differ in the fields that somebody changed, evidence compared piece by piece', () => {
  const before = values({ status: 'REALISED', evidence: [link] })
  expect(changedFields(before, { ...before, evidence: [{ ...link }] })).toEqual([])
  expect(changedFields(before, { ...before, evidence: [{ ...link, labelEn: 'Report' }] })).toEqual(['evidence'])
  expect(changedFields(before, { ...before, noteEn: 'x', status: null })).toEqual(['status', 'noteEn'])
})
