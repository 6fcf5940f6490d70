import { z } from 'zod'
import { ObstacleKind } from '@/prisma/generated/enums'
import { emptyAsNull, optionalText, optionalYear, repeated, version, whateverElseIsWrong, yearField } from '../fields'
import { actionNumber, slug } from '../params'
import { checkJustification, justification } from '../plan/plan-revision.schema'
import { longestObstacleTitle } from '../status/entry.rules'

const fields = {
  plan: slug,
  titleNl: optionalText(longestObstacleTitle),
  titleEn: optionalText(longestObstacleTitle),
  kind: z.enum(ObstacleKind),
  /** The slug of the organisation that handles it. */
  owner: emptyAsNull(slug),
  nextStepNl: optionalText(1000),
  nextStepEn: optionalText(1000),
  openedYear: yearField,
  resolvedYear: optionalYear,
  resolutionNl: optionalText(1000),
  resolutionEn: optionalText(1000),
  actions: repeated(actionNumber),
  targetGroups: repeated(slug),
  /** Whoever saves it has seen that another has almost the same title. */
  different: repeated(z.literal('yes')).transform((said) => said.length > 0),
  ...justification,
}

type Checked = {
  titleNl: string | null
  titleEn: string | null
  openedYear: number
  resolvedYear: number | null
  resolutionNl: string | null
  resolutionEn: string | null
  actions: string[]
}

function check(input: Checked, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((input.titleNl ?? input.titleEn) === null) problem('titleNl', 'required')
  if (input.actions.length === 0) problem('actions', 'chooseAction')
  const resolution = input.resolutionNl ?? input.resolutionEn
  if (input.resolvedYear === null && resolution !== null) problem('resolvedYear', 'required')
  if (input.resolvedYear !== null && resolution === null) problem('resolutionNl', 'required')
  if (input.resolvedYear !== null && input.resolvedYear < input.openedYear) problem('resolvedYear', 'resolvedBeforeOpened')
}

/** An obstacle that was not reported before. */
export const newObstacleInput = z
  .strictObject(fields)
  .superRefine(checkJustification, whateverElseIsWrong)
  .superRefine(check, whateverElseIsWrong)

/** An obstacle as it should be from now on; resolved with a year and what became of it. */
export const obstacleInput = z
  .strictObject({ obstacle: slug, version, ...fields })
  .superRefine(checkJustification, whateverElseIsWrong)
  .superRefine(check, whateverElseIsWrong)

export type NewObstacleInput = z.output<typeof newObstacleInput>
export type ObstacleInput = z.output<typeof obstacleInput>
