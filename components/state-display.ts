import type { CountState } from '@/lib/status/rules'
import type { IconName } from './ui/icon-shapes'

/** The sign of every state; it never stands without the word. */
export const stateIcon: Record<CountState, IconName> = {
  IN_PREPARATION: 'hourglass',
  BEING_LAUNCHED: 'flag',
  BEING_IMPLEMENTED: 'play',
  REALISED: 'check',
  CONTINUED_ELSEWHERE: 'handover',
  MERGED: 'merge',
  STOPPED: 'cross',
  NOTHING_TO_REPORT: 'minus',
  NOT_REPORTED: 'question',
}

/** From most to least achieved, then what left the plan, then what is not known: the order of every bar and table. */
export const displayOrder = [
  'REALISED',
  'BEING_IMPLEMENTED',
  'BEING_LAUNCHED',
  'IN_PREPARATION',
  'CONTINUED_ELSEWHERE',
  'MERGED',
  'STOPPED',
  'NOTHING_TO_REPORT',
  'NOT_REPORTED',
] as const satisfies CountState[]
