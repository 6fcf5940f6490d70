import { z } from 'zod'
import { optionalText, optionalYear, text, version } from '../../fields'
import { slug, yearField } from '../../params'
import { longestSlug } from './rules'

/** A name for an address, which may be left empty. */
const optionalSlug = optionalText(longestSlug).refine((typed) => typed === null || slug.safeParse(typed).success, { error: 'slug' })

const fields = {
  titleNl: text(300),
  titleEn: optionalText(300),
  shortTitleNl: text(100),
  shortTitleEn: optionalText(100),
  publisherNl: optionalText(300),
  publisherEn: optionalText(300),
  /** When the plan begins to run, until when its actions are meant, and the year it looks at. */
  startYear: optionalYear,
  focusUntilYear: optionalYear,
  horizonYear: optionalYear,
  firstYear: yearField,
  matrix: z.enum(['WITH', 'WITHOUT']),
}

type Years = { startYear: number | null; focusUntilYear: number | null; horizonYear: number | null; firstYear: number }

/** A plan begins before it ends. */
function checkYears({ startYear, focusUntilYear, horizonYear, firstYear }: Years, context: z.RefinementCtx): void {
  const problem = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'yearBefore' })
  if (startYear !== null && firstYear < startYear) problem('firstYear')
  if (focusUntilYear !== null && focusUntilYear < (startYear ?? firstYear)) problem('focusUntilYear')
  if (horizonYear !== null && horizonYear < (startYear ?? firstYear)) problem('horizonYear')
}

/** A plan that is new: in preparation until it is published. */
export const newPlanInput = z
  .strictObject({
    ...fields,
    /** Made of the short title when it is left empty. */
    slug: optionalSlug,
    /** The slug of the plan whose structure it begins with. */
    from: optionalText(80)
      .optional()
      .transform((typed) => typed ?? null),
    /** Whoever makes it will coordinate it too. */
    coordinator: z.literal('yes').optional(),
  })
  .superRefine(checkYears)

export type NewPlanInput = z.output<typeof newPlanInput>

/** The same fields of a plan that is there. */
export const planInput = z
  .strictObject({ ...fields, plan: slug, slug: optionalSlug, version, reason: optionalText(1000) })
  .superRefine(checkYears)

export type PlanInput = z.output<typeof planInput>
