import { describe, expect, test } from 'vitest'
import type { CountState } from '../rules'
import { changeKind, changesIn } from './rules'

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
  test('gathers the actions that made the same move and tells first what advanced furthest', () => {
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
