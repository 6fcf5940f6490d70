import type { ActionStatus, NothingToReport } from '@/prisma/generated/enums'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'

/** The working states in the order of the plan's own 2022 count (source: Cedefop timeline, entry 43782). */
export const workingStates = ['IN_PREPARATION', 'BEING_LAUNCHED', 'BEING_IMPLEMENTED', 'REALISED'] as const satisfies ActionStatus[]
/** The states that close an action; each needs a reason, and where it went (rule 2). */
export const closingStates = ['CONTINUED_ELSEWHERE', 'MERGED', 'STOPPED'] as const satisfies ActionStatus[]
/** What an action without a status is: nothing to report, or nothing said. */
export const withoutStatus = ['NOTHING_TO_REPORT', 'NOT_REPORTED'] as const
/**
 * Everything an action in scope can be in a year; the counts of these nine add up to N (rule 4). Every other list of states follows from
 * these three, so that a state that is added appears everywhere (`lists-of-states.test.ts`).
 */
export const countStates = [...workingStates, ...closingStates, ...withoutStatus] as const
/** The working states as pages show them: the furthest first, as the plan's own 2022 count is written. */
export const furthestFirst: readonly WorkingState[] = workingStates.toReversed()
/** What pages show beside the working states. */
export const besideWorking = [...closingStates, ...withoutStatus] as const
/** The furthest state first, then what left the plan, then what is not known: in every sentence, bar and table. */
export const displayOrder: readonly CountState[] = [...furthestFirst, ...besideWorking]

export type WorkingState = (typeof workingStates)[number]
export type ClosingState = (typeof closingStates)[number]
export type CountState = (typeof countStates)[number]
export type StateWithoutStatus = (typeof withoutStatus)[number]
/** How many actions are in each state; every state is present. */
export type Counts = Record<CountState, number>

/** Whether a status takes the action out of all later years (rule 4). */
export const isClosing = (status: ActionStatus | null | undefined): status is ClosingState =>
  closingStates.some((state) => state === status)
/** Whether a status is one of the four of the plan's own count. */
export const isWorking = (status: ActionStatus | null | undefined): status is WorkingState =>
  workingStates.some((state) => state === status)

/** Whether a state says nothing of how far an action is. */
const isWithoutStatus = (state: CountState): state is StateWithoutStatus => withoutStatus.some((without) => without === state)
/** The status of a state; null for those that have none. */
export const asStatus = (state: CountState): ActionStatus | null => (isWithoutStatus(state) ? null : state)

/** `being-implemented`, as addresses spell it. */
export const stateToSlug = (state: CountState): string => state.toLowerCase().replaceAll('_', '-')
/** The state of an address, or null when it names none. */
export const stateFromSlug = (slug: string): CountState | null => countStates.find((state) => stateToSlug(state) === slug) ?? null

export type EntryState = { status: ActionStatus | null; nothingToReport: NothingToReport | null; confirmed: boolean }

/** What an entry counts as. Only confirmed entries count; a missing or unconfirmed one is *not reported*, never "as last year" (rules 1 and 3). */
export function countedState(entry: EntryState | undefined): CountState {
  if (!entry?.confirmed) return 'NOT_REPORTED'
  return entry.status ?? 'NOTHING_TO_REPORT'
}

/** Realised without a piece of evidence is allowed and flagged (rule 9). */
export const lacksEvidence = (state: CountState | null, pieces: number): boolean => state === 'REALISED' && pieces === 0

/** A working state lower on the scale than the last one given. */
export const movedBack = (now: ActionStatus | null, last: ActionStatus | null): boolean =>
  isWorking(now) && isWorking(last) && workingStates.indexOf(now) < workingStates.indexOf(last)

/**
 * Whether a reason is asked because the working state is the same for the second year in a row (rule 8).
 * `before` is last year's confirmed status, `earlier` that of the year before. Realised stays realised without a reason.
 */
export const isUnchangedTwice = (now: ActionStatus | null, before: ActionStatus | null, earlier: ActionStatus | null): boolean =>
  isWorking(now) && now !== 'REALISED' && now === before && now === earlier

/** Who leads and who helps with an action, as ids of organisations, on the day that counts for the year (`leadDay`). */
export type Involved = { leads: string[]; partners: string[] }

/** Coordinators write every row of their plan; contributors those whose lead is their organisation. */
export const canLogStatus = (actor: Actor, planId: string, { leads }: Pick<Involved, 'leads'>): boolean =>
  may(actor, 'logStatus', { planId, leads })

/** Partner organisations read along; anyone who may read drafts reads everything. */
export const canReadEntry = (actor: Actor, planId: string, { leads, partners }: Involved): boolean =>
  may(actor, 'readEntry', { planId, leads, partners })

/** The status that one confirmation takes over from last year; null when there is none, or when it closed the action (rule 8). */
export const statusAsLastYear = (last: ActionStatus | null): WorkingState | null => (isWorking(last) ? last : null)

/**
 * What people call states besides their labels, in both languages, in small letters: whoever searches for one of them means the state, and
 * in a file that is imported it is taken for the state, and reported.
 */
export const otherStateWords: Partial<Record<CountState, string[]>> = {
  IN_PREPARATION: ['gepland', 'in planning', 'planned'],
  BEING_LAUNCHED: ['opgestart', 'wordt opgestart', 'gestart', 'started', 'launched'],
  BEING_IMPLEMENTED: ['lopend', 'lopende', 'loopt', 'bezig', 'ongoing', 'in progress'],
  REALISED: ['gerealiseerde', 'afgerond', 'afgewerkt', 'voltooid', 'realized', 'completed', 'done'],
  STOPPED: ['gestopt', 'stopgezette', 'geannuleerd', 'cancelled', 'canceled'],
}
