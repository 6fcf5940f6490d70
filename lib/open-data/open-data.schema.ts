import { z } from 'zod'
import { tally } from '../report/edition-counts.schema'
import { code, text, year } from '../report/edition-vocabulary.schema'

// What the read-only addresses under /api/v1 answer with. The words are those of an edition: a text has `nl` and `en`, null where the
// translation is missing; actions go by number, everything else by code or slug. Every object says whether it is of an example.

/** The mark in every object: the plan is an example, and so is everything in it (rule 7). */
export const label = { sample: z.boolean().describe('Of an example: invented, never to be quoted.') }
export const url = z.url()
export const instant = z.iso.datetime()
export const source = z.strictObject({
  code,
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  /** As the source gives it: 2025, 2021-12 or 2022-02-21. */
  date: z.string().nullable(),
  /** How it must be cited, its licence, or what of it was read. */
  note: text,
})
export const sources = z.array(source)

/** What is at the head of every document. */
export const terms = z.strictObject({
  ...label,
  plan: code,
  /** Whoever uses the data chooses one. */
  licences: z.array(z.strictObject({ name: z.string(), url })),
  /** Whom to name. */
  attribution: text,
})

/** The address of the next page; null on the last one. */
export const next = url.nullable()

/** How some actions stand in a year: n of N, each state with its actions. A provisional year is public and not yet closed. */
export const yearTally = z.strictObject({ year, provisional: z.boolean(), ...tally.shape })

export type Terms = z.infer<typeof terms>
export type YearTally = z.infer<typeof yearTally>
