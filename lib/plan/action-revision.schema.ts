import { z } from 'zod'
import { InvolvementRole, TitleStatus } from '@/prisma/generated/enums'
import { emptyAsNull, optionalChoice, optionalDay, optionalText, optionalYear, repeated, version, whateverElseIsWrong } from '../fields'
import { actionNumber, letter, slug } from '../params'
import { checkJustification, justification } from './plan-revision.schema'

/** An organisation's role in an action, with the days it holds it, both included. */
export type RoleInput = { organisation: string; role: InvolvementRole; startsOn: string | null; endsOn: string | null }

/** The rows of roles as a form sends them, column by column; a row without an organisation does not count. */
const roleColumns = {
  organisation: repeated(z.string()),
  role: repeated(z.enum(InvolvementRole)),
  startsOn: repeated(optionalDay),
  endsOn: repeated(optionalDay),
}

/** Everything that the plan itself says about an action, with the number that it has until now. */
export const actionInput = z
  .strictObject({
    plan: slug,
    action: actionNumber,
    version,
    number: actionNumber,
    titleNl: optionalText(300),
    titleEn: optionalText(300),
    titleStatus: optionalChoice(TitleStatus),
    descriptionNl: optionalText(5000),
    descriptionEn: optionalText(5000),
    flagship: emptyAsNull(letter),
    goals: repeated(letter),
    targetGroups: repeated(slug),
    themes: repeated(slug),
    introducedYear: optionalYear,
    splitFrom: emptyAsNull(actionNumber),
    ...roleColumns,
    ...justification,
  })
  .superRefine((input, context) => {
    checkJustification(input, context)
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if ((input.titleNl ?? input.titleEn) !== null && input.titleStatus === null) problem(['titleStatus'], 'chooseTitleStatus')
    input.organisation.forEach((organisation, row) => {
      const [start, end] = [input.startsOn[row] ?? null, input.endsOn[row] ?? null]
      if (organisation === '' && (start ?? end) !== null) problem(['organisation', row], 'required')
      if (typeof start === 'string' && typeof end === 'string' && end < start) problem(['endsOn', row], 'endsBeforeStart')
    })
  }, whateverElseIsWrong)
  .transform(({ organisation, role, startsOn, endsOn, ...input }) => ({
    ...input,
    involvements: organisation.flatMap((chosen, row): RoleInput[] =>
      chosen === ''
        ? []
        : [{ organisation: chosen, role: role[row] ?? 'PARTNER', startsOn: startsOn[row] ?? null, endsOn: endsOn[row] ?? null }],
    ),
  }))

export type ActionInput = z.output<typeof actionInput>
