import { expect, test } from 'vitest'
import type { Move } from '../status/ledger.rules'
import { digestOf } from './digest.rules'

const move = (action: string, from: Move<string>['from'], to: Move<string>['to']): Move<string> => ({ action, from, to })

const moves = [
  move('1', 'BEING_LAUNCHED', 'BEING_IMPLEMENTED'),
  move('2', 'BEING_IMPLEMENTED', 'REALISED'),
  move('3', 'IN_PREPARATION', 'REALISED'),
  move('4', 'IN_PREPARATION', 'BEING_LAUNCHED'),
  move('5', 'BEING_IMPLEMENTED', 'STOPPED'),
  move('6', 'BEING_IMPLEMENTED', 'CONTINUED_ELSEWHERE'),
  move('7', 'NOTHING_TO_REPORT', 'BEING_LAUNCHED'),
]

test('three lines say what was realised, what was stopped and what started, in the order of the pages', () => {
  expect(digestOf(moves, 3)).toEqual({
    lines: [
      { outcome: 'realised', actions: ['2', '3'] },
      { outcome: 'started', actions: ['4'] },
      { outcome: 'STOPPED', actions: ['5'] },
    ],
    rest: 3,
  })
})

test('a year without bad news says what else moved', () => {
  const { lines, rest } = digestOf(moves.slice(0, 4), 3)
  expect(lines.map(({ outcome }) => outcome)).toEqual(['realised', 'started', 'advanced'])
  expect(rest).toBe(0)
})

test('without moves there is nothing to say', () => {
  expect(digestOf([], 3)).toEqual({ lines: [], rest: 0 })
})
