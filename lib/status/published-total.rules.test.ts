import { describe, expect, test } from 'vitest'
import { differences, mentioned, type PublishedTotals, quotedTotals } from './published-total.rules'
import { type Counts, countStates } from './status.rules'

const none = Object.fromEntries(countStates.map((state) => [state, 0])) as Counts
const unsaid = Object.fromEntries(countStates.map((state) => [state, null])) as Record<keyof Counts, null>
const cedefop: PublishedTotals = {
  year: 2022,
  code: 'cedefop',
  total: 47,
  counts: { ...unsaid, REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 },
  sources: [],
  edition: null,
}
const edition: PublishedTotals = { ...cedefop, code: 'edition-2022-1', edition: { year: 2022, number: 1 } }

describe('published totals beside recorded counts', () => {
  test('differ in the states where the numbers differ', () => {
    const recorded = { ...none, REALISED: 1, BEING_IMPLEMENTED: 26, BEING_LAUNCHED: 9, IN_PREPARATION: 10, NOT_REPORTED: 1 }
    expect(differences(cedefop, { counts: recorded, total: 47 })).toEqual([{ state: 'BEING_IMPLEMENTED', published: 27, recorded: 26 }])
  })

  test('differ in the total when that differs', () => {
    expect(differences({ ...cedefop, counts: unsaid }, { counts: none, total: 46 })).toEqual([{ state: null, published: 47, recorded: 46 }])
  })

  test('do not differ in a state that the source does not mention', () => {
    expect(differences({ ...cedefop, counts: unsaid }, { counts: { ...none, STOPPED: 3 }, total: 47 })).toEqual([])
  })
})

describe('the totals a year quotes', () => {
  test('are those of an outside source before those of our own edition', () => {
    expect(quotedTotals([edition, cedefop], 2022)).toBe(cedefop)
    expect(quotedTotals([edition], 2022)).toBe(edition)
  })

  test('are absent for a year without any', () => {
    expect(quotedTotals([cedefop], 2023)).toBeNull()
  })
})

test('what a source does not mention is drawn as none', () => {
  expect(mentioned(cedefop)).toEqual({ ...none, REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 })
})
