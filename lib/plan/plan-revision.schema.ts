import { z } from 'zod'
import { optionalPartialDate, optionalText, optionalWebAddress, text } from '../fields'
import { validities } from './plan-revision.rules'

/** The longest reason for a change of the plan's data, in characters. */
const longestReason = 1000

/** Whether it still holds; something new does. */
export const validity = z.enum(validities).default('CURRENT')

/** Why the plan's data change, and what that rests on: a source that the plan knows, or a new one. Every form that revises them has these fields. */
export const justification = {
  reason: text(longestReason),
  /** The code of a source of the plan. */
  source: optionalText(200),
  sourceTitle: optionalText(300),
  sourcePublisher: optionalText(200),
  sourceUrl: optionalWebAddress(2000),
  /** As the source gives it: 2025, 2021-12 or 2022-02-21. */
  sourceDate: optionalPartialDate,
}

export type Justification = {
  reason: string
  source: string | null
  sourceTitle: string | null
  sourcePublisher: string | null
  sourceUrl: string | null
  sourceDate: string | null
}

/** A source is chosen or described, not both, and one that is described has a title. Reports on the fields of the form. */
export function checkJustification(input: Justification, context: z.RefinementCtx): void {
  const described = input.sourcePublisher ?? input.sourceUrl ?? input.sourceDate
  const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (input.sourceTitle === null && described !== null) problem('sourceTitle', 'required')
  if (input.source !== null && (input.sourceTitle ?? described) !== null) problem('source', 'oneSource')
}
