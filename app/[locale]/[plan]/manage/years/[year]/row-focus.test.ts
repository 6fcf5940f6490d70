import { describe, expect, it, test } from 'vitest'
import { emptyEntry, gapIn } from '@/lib/status/entry.rules'
import { arrivalIn, elementOf, nextToDo } from './row-focus'

describe('after a row is confirmed', () => {
  const rows = ['1', '2', '3', '4']
  it('the next one to do is below it', () => expect(nextToDo(rows, '2', (row) => row === '1' || row === '4')).toBe('4'))
  it('or at the top, when nothing is left below', () => expect(nextToDo(rows, '3', (row) => row === '1')).toBe('1'))
  it('or nowhere, when all is done', () => expect(nextToDo(rows, '3', (row) => row === '3')).toBeNull())
  it('also when the row itself is not shown any more', () => expect(nextToDo(rows, '9', () => true)).toBe('1'))
})

test.each([
  [gapIn(emptyEntry)?.field ?? '', 'status-12-IN_PREPARATION'],
  ['closingReason', 'closingReason-12'],
  ['successorAction', 'successorAction-12'],
  ['successorNl', 'successor-12-en'],
  ['closingNoteNl', 'closingNote-12-en'],
  ['reasonNl', 'reason-12-en'],
  ['noteEn', 'note-12-en'],
  ['evidence.1.labelNl', 'evidence-12-1-label'],
  ['evidence.0.url', 'evidence-12-0-url'],
])('what is missing in %s is filled in at %s', (field, id) => expect(elementOf(field, '12', 'en')).toBe(id))

test.each<[string, Partial<typeof emptyEntry>, string]>([
  ['nothing was chosen', {}, 'status-12-IN_PREPARATION'],
  ['only a note was written', { noteNl: 'Loopt.' }, 'status-12-IN_PREPARATION'],
  ['a status was chosen', { status: 'REALISED' }, 'status-12-REALISED'],
  ['a closing state lacks its reason', { status: 'STOPPED' }, 'closingReason-12'],
  ['a merged action lacks its survivor', { status: 'MERGED', closingReason: 'ABSORBED' }, 'successorAction-12'],
  ['what is missing is a text', { status: 'STOPPED', closingReason: 'OTHER' }, 'status-12-other'],
  ['there is nothing to report', { nothingToReport: 'TOO_EARLY' }, 'status-12-other'],
])('where %s, the keyboard arrives at a choice and never at a text or a button', (_, mine, id) =>
  expect(arrivalIn({ number: '12', mine: { ...emptyEntry, ...mine } })).toBe(id),
)
