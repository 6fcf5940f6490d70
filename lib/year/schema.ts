import { z } from 'zod'

/** Which reporting year of which plan. */
export const yearInput = z.object({ plan: z.string().min(1).max(80), year: z.coerce.number().int().min(2000).max(2100) })

/** The day by which the organisations are asked to answer; it may be left open. */
export const openingInput = yearInput.extend({
  deadline: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.iso.date().nullable()),
})

export type YearInput = z.output<typeof yearInput>
export type OpeningInput = z.output<typeof openingInput>
