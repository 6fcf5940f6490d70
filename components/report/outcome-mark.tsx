import type { ReactNode } from 'react'
import type { Outcome } from '@/lib/report/year-comparison.rules'
import { type ClosingState, closingStates } from '@/lib/status/status.rules'
import { StateMark } from '../status/state-mark'
import { Icon } from '../ui/icon'

/** What may be said to have happened: to actions, or to obstacles. */
export type Told = Outcome | 'opened' | 'resolved'

/** Where a comparison lists what that happened to. */
export const toldAnchor = (of: Told): string => `became-${of}`

/** The sign before each sentence: that of the state the actions are in now, or one of its own where they are in several. */
const marks: Record<Exclude<Told, ClosingState>, ReactNode> = {
  realised: <StateMark state="REALISED" />,
  started: <StateMark state="BEING_LAUNCHED" />,
  advanced: <StateMark state="BEING_IMPLEMENTED" />,
  movedBack: <Icon name="arrow-right" className="rotate-180" />,
  left: <Icon name="minus" />,
  added: <Icon name="arrow-right" />,
  heardOf: <Icon name="info" />,
  silent: <StateMark state="NOT_REPORTED" />,
  opened: <Icon name="warning" />,
  resolved: <Icon name="circle-check" />,
}

/** A closing state has its own mark. */
const isClosingState = (told: Told): told is ClosingState => closingStates.some((state) => state === told)

export const OutcomeMark = ({ of }: { of: Told }) => (isClosingState(of) ? <StateMark state={of} /> : marks[of])
