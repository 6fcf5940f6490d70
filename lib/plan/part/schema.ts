import { z } from 'zod'
import { optionalText, version } from '../../fields'
import { slug } from '../../params'
import { longestName, partKinds } from './rules'

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
