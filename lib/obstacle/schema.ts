import { z } from 'zod'
import { ObstacleKind } from '@/prisma/generated/enums'
import { emptyAsNull, optionalText, optionalYear, repeated, version } from '../fields'
import { actionNumber, slug, yearField } from '../params'
import { account, checkAccount } from '../plan/revision/schema'
import { longestTitle } from './rules'

const fields = {
  plan: slug,
  titleNl: optionalText(longestTitle),
  titleEn: optionalText(longestTitle),
  kind: z.enum(ObstacleKind),
  /** The slug of the organisation that has to clear it. */
  owner: emptyAsNull(slug),
  nextStepNl: optionalText(1000),
  nextStepEn: optionalText(1000),
  openedYear: yearField,
  resolvedYear: optionalYear,
  resolutionNl: optionalText(1000),
  resolutionEn: optionalText(1000),
  actions: repeated(actionNumber),
  targetGroups: repeated(slug),
  ...account,
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

/** An obstacle that was not named before. */
export const newObstacleInput = z.strictObject(fields).superRefine(checkAccount).superRefine(check)

/** An obstacle as it should be from now on; resolved with a year and what became of it. */
export const obstacleInput = z
  .strictObject({ obstacle: slug, version, ...fields })
  .superRefine(checkAccount)
  .superRefine(check)

export type NewObstacleInput = z.output<typeof newObstacleInput>
export type ObstacleInput = z.output<typeof obstacleInput>
