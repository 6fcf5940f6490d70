import { z } from 'zod'
import { optionalDay, optionalText, optionalYear, text, version, whateverElseIsWrong, yearField } from '../fields'
import { slug } from '../params'
import { longestName, partKinds } from './part.rules'
import { longestSlug } from './setup.rules'

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
  .superRefine(checkYears, whateverElseIsWrong)

export type NewPlanInput = z.output<typeof newPlanInput>

/** The same fields of a plan that is there. */
export const planInput = z
  .strictObject({ ...fields, plan: slug, slug: optionalSlug, version, reason: optionalText(1000) })
  .superRefine(checkYears, whateverElseIsWrong)

export type PlanInput = z.output<typeof planInput>

const tick = z.custom<'yes'>((value) => value === 'yes', 'tick')

/** Publishing, archiving and deleting a plan ask for a tick. */
export const planDecisionInput = z.strictObject({ plan: slug, version, confirm: tick })
export type PlanDecisionInput = z.output<typeof planDecisionInput>

/** Taking a plan back from the archive asks for nothing. */
export const planFromArchiveInput = z.strictObject({ plan: slug, version })
export type PlanFromArchiveInput = z.output<typeof planFromArchiveInput>

/** The last day on which a plan holds; empty when it goes on. */
export const planEndInput = z.strictObject({ plan: slug, version, endedOn: optionalDay, reason: optionalText(1000) })
export type PlanEndInput = z.output<typeof planEndInput>

/** Removing asks for a tick: it cannot be undone. */
export const removalInput = z.object({ confirm: z.custom<'yes'>((value) => value === 'yes', 'tick') })

const kind = z.enum(partKinds)

/** What was typed or pasted: a part per line. `decision` says whether it is only looked at. */
export const newPartsInput = z.strictObject({
  plan: slug,
  kind,
  text: z
    .string()
    .max(1_000_000)
    .refine((typed) => typed.trim() !== '', { error: 'required' }),
  decision: z.enum(['CHECK', 'ADD']),
  reason: optionalText(1000),
})
export type NewPartsInput = z.output<typeof newPartsInput>

const place = { plan: slug, kind, code: z.string().min(1).max(60), version, reason: optionalText(1000) }

/** A part with another name, or in another place of its order. */
export const partInput = z.strictObject({
  ...place,
  nl: optionalText(longestName),
  en: optionalText(longestName),
  /** Of a flagship whose official title is not known. */
  workingNl: optionalText(longestName),
  workingEn: optionalText(longestName),
  /** From 1, the first. */
  position: z.coerce.number().int().min(1).max(10_000),
})
export type PartInput = z.output<typeof partInput>

/** Taking a part away asks for a tick. */
export const removedPartInput = z.strictObject({ ...place, confirm: z.custom<'yes'>((value) => value === 'yes', 'tick') })
export type RemovedPartInput = z.output<typeof removedPartInput>
