import { z } from 'zod'
import { yearField } from '../fields'
import { slug } from '../params'

/** Which reporting year of which plan. */
export const yearInput = z.object({ plan: slug, year: yearField })

/** The day by which the organisations are asked to answer; it may be left open. */
export const openingInput = yearInput.extend({
  deadline: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.iso.date().nullable()),
})

export type YearInput = z.output<typeof yearInput>
export type OpeningInput = z.output<typeof openingInput>
