import { z } from 'zod'
import { code, count, state, text, words, year } from '../../report/edition/vocabulary/schema'
import { instant, label, terms, url } from '../schema'

const named = z.strictObject({ ...label, code, name: text })
const noun = z.strictObject({ one: words, other: words })

export const planDocument = z.strictObject({
  ...terms.shape,
  slug: code,
  title: text,
  shortTitle: text,
  publisher: text,
  firstYear: year,
  horizonYear: year.nullable(),
  actionCount: count,
  /** What the plan calls its levels, and what its states are called and mean: its own words, or the usual ones. */
  levels: z.strictObject({ GOAL: noun, FLAGSHIP: noun, ACTION: noun }),
  states: z.array(z.strictObject({ state, label: words, definition: words })),
  flagships: z.array(z.strictObject({ ...label, code, title: text, working: z.strictObject({ nl: z.boolean(), en: z.boolean() }) })),
  goals: z.array(named),
  targetGroups: z.array(named),
  themes: z.array(named),
  /** Public reporting years; a provisional one is public and not yet closed. */
  years: z.array(z.strictObject({ ...label, year, provisional: z.boolean(), url })),
  reports: z.array(
    z.strictObject({ ...label, year, number: z.int(), publishedAt: instant, sha256: z.string(), withdrawn: z.boolean(), url }),
  ),
  /** Where the rest is. */
  links: z.record(z.string(), url),
})

/** The plans of an installation. */
export const plansDocument = z.strictObject({
  licences: terms.shape.licences,
  /** The description of all addresses, OpenAPI 3.1. */
  openapi: url,
  plans: z.array(z.strictObject({ slug: code, title: text, shortTitle: text, url })),
})

export type PlanDocument = z.infer<typeof planDocument>
export type PlansDocument = z.infer<typeof plansDocument>
