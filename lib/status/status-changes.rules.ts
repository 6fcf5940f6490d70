import type { Move } from './ledger.rules'
import { type CountState, closingStates, workingStates } from './status.rules'

/** In which way an action changed from one year to the next, in the order in which pages list it. */
const changeKinds = ['advanced', 'movedBack', 'closed', 'silent', 'heardOf', 'added', 'dropped'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Actions that made the same move. */
export type StateChange<A> = { kind: ChangeKind; from: CountState | null; to: CountState | null; actions: A[] }

const scale: readonly (CountState | null)[] = workingStates
const rank = (state: CountState | null) => scale.indexOf(state)
const closes = (state: CountState | null) => closingStates.some((closing) => closing === state)

/**
 * advanced and movedBack: up and down the working states · closed: got a closing state · silent: nothing (to) report(ed) this time ·
 * heardOf: a working state after a year without one · added: new in the plan · dropped: left the count without a closing state.
 */
export function changeKind(from: CountState | null, to: CountState | null): ChangeKind {
  if (to === null) return 'dropped'
  if (closes(to)) return 'closed'
  if (from === null) return 'added'
  if (rank(to) < 0) return 'silent'
  if (rank(from) < 0) return 'heardOf'
  return rank(to) > rank(from) ? 'advanced' : 'movedBack'
}

/** Moves between two years, gathered by what they have in common: first what advanced, the furthest first. */
export function changesIn<A>(moves: Move<A>[]): StateChange<A>[] {
  const changes = new Map<string, StateChange<A>>()
  for (const { action, from, to } of moves) {
    const key = `${from} ${to}`
    const change = changes.get(key) ?? { kind: changeKind(from, to), from, to, actions: [] }
    change.actions.push(action)
    changes.set(key, change)
  }
  return [...changes.values()].sort(
    (a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || rank(b.to) - rank(a.to) || rank(b.from) - rank(a.from),
  )
}

/** How many actions made each kind of move between two years; kinds of no action are left out. */
export function countMoves(moves: Move<unknown>[]): { kind: ChangeKind; count: number }[] {
  const counts = new Map<ChangeKind, number>()
  for (const { from, to } of moves) {
    const kind = changeKind(from, to)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return inOrder.flatMap((kind) => {
    const count = counts.get(kind) ?? 0
    return count > 0 ? [{ kind, count }] : []
  })
}

const inOrder: readonly ChangeKind[] = ['advanced', 'movedBack', 'closed', 'heardOf', 'silent', 'added', 'dropped']
