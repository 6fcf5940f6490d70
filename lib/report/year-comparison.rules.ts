import { capitalised } from '../format'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import type { ObstacleYears } from '../obstacle/obstacle.rules'
import {
  asStatus,
  type ClosingState,
  type CountState,
  closingStates,
  displayOrder,
  isClosing,
  type WorkingState,
  workingStates,
} from '../status/status.rules'
import { changeKind } from '../status/status-changes.rules'
import { spoken } from '../status/summary.rules'
import { wordsInUse } from '../text/words-in-use'
import type { Side } from './year-comparison.schema'

/** What an action is on one side of a comparison; `state` is null when it had left the plan, with the closing state as far as it is public. */
export type ComparedAction = { state: CountState; closedAs: null } | { state: null; closedAs: ClosingState | null }

/**
 * What is said about the plan by one year or one edition: its actions by number, in the plan's order, and its obstacles by slug. An action
 * that was not in the plan yet is not there. Of a year these are all obstacles reported by its end; an edition has those that were open in it.
 */
export type Snapshot = { of: Side; actions: ReadonlyMap<string, ComparedAction>; obstacles: ReadonlyMap<string, ObstacleYears> }

type Step<T> = { before: T | null; after: T | null }

/** What has to be changed in the older snapshot to get the newer one, and nothing else; null on one side means: is not there. */
export type SnapshotDifference = {
  from: Side
  to: Side
  actions: ReadonlyMap<string, Step<ComparedAction>>
  obstacles: ReadonlyMap<string, Step<ObstacleYears>>
}

/** The difference between two snapshots. `apply` gives the newer one back. */
export const snapshotDifference = (older: Snapshot, newer: Snapshot): SnapshotDifference => ({
  from: older.of,
  to: newer.of,
  actions: stepsBetween(older.actions, newer.actions, sameAction),
  obstacles: stepsBetween(older.obstacles, newer.obstacles, sameYears),
})

/** The newer snapshot: the older one with the difference worked into it. Throws when the difference is not one of this snapshot. */
export const apply = (older: Snapshot, { to, actions, obstacles }: SnapshotDifference): Snapshot => ({
  of: to,
  actions: stepped(older.actions, actions, sameAction),
  obstacles: stepped(older.obstacles, obstacles, sameYears),
})

const sameAction = (a: ComparedAction, b: ComparedAction) => a.state === b.state && a.closedAs === b.closedAs
const sameYears = (a: ObstacleYears, b: ObstacleYears) => a.openedYear === b.openedYear && a.resolvedYear === b.resolvedYear

type Same<T> = (a: T, b: T) => boolean
const alike = <T>(a: T | null, b: T | null, same: Same<T>) => a === b || (a !== null && b !== null && same(a, b))

function stepsBetween<T>(older: ReadonlyMap<string, T>, newer: ReadonlyMap<string, T>, same: Same<T>): Map<string, Step<T>> {
  const steps = new Map<string, Step<T>>()
  for (const key of new Set([...newer.keys(), ...older.keys()])) {
    const step = { before: older.get(key) ?? null, after: newer.get(key) ?? null }
    if (!alike(step.before, step.after, same)) steps.set(key, step)
  }
  return steps
}

function stepped<T>(older: ReadonlyMap<string, T>, steps: ReadonlyMap<string, Step<T>>, same: Same<T>): Map<string, T> {
  const result = new Map(older)
  for (const [key, { before, after }] of steps) {
    if (!alike(result.get(key) ?? null, before, same)) throw new Error(`the difference does not begin where ${key} stands`)
    if (after === null) result.delete(key)
    else result.set(key, after)
  }
  return result
}

/** What became of an action, in the order in which pages list it; every action that differs has one of these, or was mentioned before. */
export const outcomes = ['realised', 'started', 'advanced', 'movedBack', ...closingStates, 'left', 'added', 'heardOf', 'silent'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * realised: got that far · started: from in preparation to being launched or implemented · advanced: from launched to implemented ·
 * movedBack: down the working states · a closing state: got it, in this year or in one between · left: gone, and how is not known ·
 * added: new in the plan · heardOf: a working state after none · silent: nothing (to) report(ed) this time.
 * Null when nothing became of it, also when it had got its closing state already and only left since.
 */
export function outcomeOf(before: ComparedAction | null, after: ComparedAction | null): Outcome | null {
  if (alike(before, after, sameAction)) return null
  if (!after?.state) return closedBy(before) ? null : (after?.closedAs ?? 'left')
  const kind = changeKind(before === null ? null : (before.state ?? before.closedAs ?? 'NOT_REPORTED'), after.state)
  if (kind === 'dropped') return 'left'
  if (kind === 'closed') return isClosingState(after.state) && before?.closedAs !== after.state ? after.state : null
  if (after.state === 'REALISED' && kind !== 'added') return 'realised'
  if (kind === 'advanced' && before?.state === 'IN_PREPARATION') return 'started'
  return kind
}

const isClosingState = (state: CountState): state is ClosingState => isClosing(asStatus(state))
const closedBy = (action: ComparedAction | null) => action !== null && (action.state === null || isClosingState(action.state))

/** Actions with the same two ends: one cell of the table of transitions. */
export type Transition = { from: TransitionEnd; to: TransitionEnd; numbers: string[] }
/** A row or a column of that table: a state, left earlier, or not in the plan (any more). */
export type TransitionEnd = CountState | 'LEFT' | 'ABSENT'

/** The row or column of an action: its state, `LEFT` when it is known and left the count earlier, `ABSENT` when it is not in the plan. */
const endOf = (action: ComparedAction | null | undefined): TransitionEnd => (action ? (action.state ?? 'LEFT') : 'ABSENT')

/** Every action of both snapshots in its cell, those that did not change too: together they are all actions of the newer, and who went missing. */
export function transitionsBetween(older: Snapshot, newer: Snapshot): Transition[] {
  const cells = new Map<string, Transition>()
  for (const number of new Set([...newer.actions.keys(), ...older.actions.keys()])) {
    const from = endOf(older.actions.get(number))
    const to = endOf(newer.actions.get(number))
    const cell = cells.get(`${from} ${to}`) ?? { from, to, numbers: [] }
    cell.numbers.push(number)
    cells.set(`${from} ${to}`, cell)
  }
  return [...cells.values()]
}

/** The actions of each outcome, by number, in the plan's order; outcomes of no action are left out. */
export function actionsByOutcome({ actions }: SnapshotDifference): { outcome: Outcome; numbers: string[] }[] {
  const told = [...actions].map(([number, { before, after }]) => ({ number, outcome: outcomeOf(before, after) }))
  return outcomes
    .map((outcome) => ({ outcome, numbers: told.filter((one) => one.outcome === outcome).map(({ number }) => number) }))
    .filter(({ numbers }) => numbers.length > 0)
}

/**
 * The obstacles, by slug, that were reported and those that were resolved since the older side. What an edition no longer mentions was
 * resolved before its year; what an older edition had stopped mentioning is not new.
 */
export function obstaclesIn({ from, obstacles }: SnapshotDifference): { opened: string[]; resolved: string[] } {
  const steps = [...obstacles]
  const slugs = (chosen: typeof steps) => chosen.map(([slug]) => slug)
  return {
    opened: slugs(steps.filter(([, { before, after }]) => before === null && after && (after.resolvedYear ?? from.year) >= from.year)),
    resolved: slugs(
      steps.filter(([, { before, after }]) => {
        if (before === null) return after?.resolvedYear != null && after.resolvedYear >= from.year
        return before.resolvedYear === null && after?.resolvedYear !== null
      }),
    ),
  }
}

const amount = (count: number, locale: Locale) => ({ count, number: spoken(count, locale) })

// The states that a sentence names in words that bend with it. A plan may have a word of its own for these: that is quoted, because it need not bend.
const named: Record<'realised' | 'started', readonly WorkingState[]> = {
  realised: ['REALISED'],
  started: workingStates.filter((state) => state !== 'REALISED'),
}

/** What `compare.json` calls each state in the sentences that name the states they are about. */
export const stateNames = {
  IN_PREPARATION: 'prepared',
  BEING_LAUNCHED: 'launched',
  BEING_IMPLEMENTED: 'implemented',
  REALISED: 'realised',
} as const satisfies Record<WorkingState, string>

/** What became of so many actions, in a sentence: `Three actions have started: …`; in the words of the plan where it has its own. */
export function outcomeSentence(outcome: Outcome, count: number, locale: Locale): string {
  const t = getTranslator(locale, 'compare')
  const status = getTranslator(locale, 'status')
  const label = (state: WorkingState) => status(`${state}.label`)
  const own = wordsInUse().states
  const isOwn = (outcome === 'realised' || outcome === 'started') && named[outcome].some((state) => own[state] !== undefined)
  const said = (state: WorkingState) => (own[state] ? label(state) : label(state).toLowerCase())
  const values = { ...amount(count, locale), ...Object.fromEntries(workingStates.map((state) => [stateNames[state], said(state)])) }
  return capitalised(isOwn ? t(`ownOutcome.${outcome}`, values) : t(`outcome.${outcome}`, values))
}

/** The same about obstacles. */
export const obstacleSentence = (became: 'opened' | 'resolved', count: number, locale: Locale): string =>
  capitalised(getTranslator(locale, 'compare')(became === 'opened' ? 'obstaclesOpened' : 'obstaclesResolved', amount(count, locale)))

const order: TransitionEnd[] = [...displayOrder, 'LEFT', 'ABSENT']

/** The rows or the columns of the table: the working states always, everything else as far as an action is there. */
export function endsOf(transitions: Transition[], end: 'from' | 'to'): TransitionEnd[] {
  const there = new Set<TransitionEnd>([...workingStates, ...transitions.map((transition) => transition[end])])
  return order.filter((place) => there.has(place))
}

/** The actions of a row of the table, or of a column, by number. */
export const numbersAt = (transitions: Transition[], end: 'from' | 'to', place: TransitionEnd): string[] =>
  transitions.filter((transition) => transition[end] === place).flatMap(({ numbers }) => numbers)

/** The cells in the order of the table: row by row, each in the order of the columns. */
export const inOrder = (transitions: Transition[]): Transition[] =>
  [...transitions].sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to))

/** How many actions of one side are in a state. */
export const countOf = ({ actions }: Snapshot, state: CountState): number =>
  [...actions.values()].filter((action) => endOf(action) === state).length
