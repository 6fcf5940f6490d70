import { z } from 'zod'
import { DeliverableKind, Tie } from '@/prisma/generated/enums'
import { emptyAsNull, optionalPartialDate, optionalText, repeated, shownVersion, whateverElseIsWrong } from '../fields'
import { slug } from '../params'
import type { FlagshipTie, TargetGroupTie } from './deliverable.rules'
import { checkJustification, justification, validity } from './plan-revision.schema'

/** The rows of links as a form sends them, column by column; a row without something to link to does not count. */
const tieColumns = {
  flagship: repeated(z.string().max(80)),
  flagshipTie: repeated(z.enum(Tie)),
  flagshipNote: repeated(optionalText(1000)),
  targetGroup: repeated(z.string().max(80)),
  targetGroupTie: repeated(z.enum(Tie)),
}

/** What the plan produced or what happened to it. */
export const deliverableInput = z
  .strictObject({
    plan: slug,
    /** Its code; empty for a new one. */
    deliverable: emptyAsNull(slug),
    version: shownVersion,
    kind: z.enum(DeliverableKind),
    /** As precise as the source; null when it shows none. */
    date: optionalPartialDate,
    titleNl: optionalText(500),
    titleEn: optionalText(500),
    descriptionNl: optionalText(5000),
    descriptionEn: optionalText(5000),
    validity,
    ...tieColumns,
    ...justification,
  })
  .superRefine((input, context) => {
    checkJustification(input, context)
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if ((input.titleNl ?? input.titleEn) === null) problem(['titleNl'], 'required')
    input.flagship.forEach((code, row) => {
      if (code === '' && (input.flagshipNote[row] ?? null) !== null) problem(['flagship', row], 'required')
      if (code !== '' && input.flagship.indexOf(code) !== row) problem(['flagship', row], 'chosenTwice')
    })
    input.targetGroup.forEach((code, row) => {
      if (code !== '' && input.targetGroup.indexOf(code) !== row) problem(['targetGroup', row], 'chosenTwice')
    })
  }, whateverElseIsWrong)
  .transform(({ flagship, flagshipTie, flagshipNote, targetGroup, targetGroupTie, ...input }) => ({
    ...input,
    flagships: flagship.flatMap((code, row): FlagshipTie[] =>
      code === '' ? [] : [{ flagship: code, flagshipTie: flagshipTie[row] ?? 'INFERRED', flagshipNote: flagshipNote[row] ?? null }],
    ),
    targetGroups: targetGroup.flatMap((code, row): TargetGroupTie[] =>
      code === '' ? [] : [{ targetGroup: code, targetGroupTie: targetGroupTie[row] ?? 'INFERRED' }],
    ),
  }))

export type DeliverableInput = z.output<typeof deliverableInput>
