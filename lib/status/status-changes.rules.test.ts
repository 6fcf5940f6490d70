import { describe, expect, test } from 'vitest'
import type { CountState } from './status.rules'
import { changeKind, changesIn, countMoves } from './status-changes.rules'

type State = CountState | null

test.each<[State, State, string]>([
  ['IN_PREPARATION', 'BEING_LAUNCHED', 'advanced'],
  ['BEING_LAUNCHED', 'REALISED', 'advanced'],
  ['BEING_IMPLEMENTED', 'BEING_LAUNCHED', 'movedBack'],
  ['BEING_IMPLEMENTED', 'STOPPED', 'closed'],
  ['NOT_REPORTED', 'MERGED', 'closed'],
  [null, 'STOPPED', 'closed'],
  ['REALISED', 'NOT_REPORTED', 'silent'],
  ['NOT_REPORTED', 'NOTHING_TO_REPORT', 'silent'],
  ['NOTHING_TO_REPORT', 'BEING_LAUNCHED', 'heardOf'],
  [null, 'IN_PREPARATION', 'added'],
  [null, 'NOT_REPORTED', 'added'],
  ['BEING_LAUNCHED', null, 'dropped'],
])('from %s to %s an action is %s', (from, to, kind) => {
  expect(changeKind(from, to)).toBe(kind)
})

describe('what changed between two years', () => {
  test('gathers the actions that made the same move and lists first what advanced furthest', () => {
    const moves: { action: number; from: State; to: State }[] = [
      { action: 1, from: 'BEING_IMPLEMENTED', to: 'STOPPED' },
      { action: 2, from: 'IN_PREPARATION', to: 'BEING_LAUNCHED' },
      { action: 3, from: 'BEING_IMPLEMENTED', to: 'REALISED' },
      { action: 4, from: 'IN_PREPARATION', to: 'BEING_LAUNCHED' },
    ]
    expect(changesIn(moves).map(({ kind, to, actions }) => [kind, to, actions])).toEqual([
      ['advanced', 'REALISED', [3]],
      ['advanced', 'BEING_LAUNCHED', [2, 4]],
      ['closed', 'STOPPED', [1]],
    ])
  })

  test('is nothing when nothing moved', () => {
    expect(changesIn([])).toEqual([])
  })
})

const move = (from: Parameters<typeof countMoves>[0][number]['from'], to: typeof from) => ({ action: null, from, to })

test('moves are counted by kind: what advanced first, then what moved back or was closed', () => {
  const moves = [
    move('BEING_IMPLEMENTED', 'STOPPED'),
    move('BEING_LAUNCHED', 'REALISED'),
    move('BEING_IMPLEMENTED', 'IN_PREPARATION'),
    move('IN_PREPARATION', 'BEING_LAUNCHED'),
    move('NOT_REPORTED', 'BEING_LAUNCHED'),
    move(null, 'IN_PREPARATION'),
  ]
  expect(countMoves(moves)).toEqual([
    { kind: 'advanced', count: 2 },
    { kind: 'movedBack', count: 1 },
    { kind: 'closed', count: 1 },
    { kind: 'heardOf', count: 1 },
    { kind: 'added', count: 1 },
  ])
})

test('no moves, no kinds', () => {
  expect(countMoves([])).toEqual([])
})
