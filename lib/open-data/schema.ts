import { z } from 'zod'
import { entry } from '../report/edition/action/schema'
import { code, count, day, number, state, text, year } from '../report/edition/vocabulary/schema'

// What the read-only addresses under /api/v1 answer. The words are those of an edition: a text has `nl` and `en`, null where the
// translation is missing; actions go by number, everything else by code or slug. Every object says whether it is sample data.

const sample = z.boolean()
const url = z.url()
const instant = z.iso.datetime()
const source = z.strictObject({
  code,
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
})
const named = z.strictObject({ sample, code, name: text })

export const planDocument = z.strictObject({
  sample,
  slug: code,
  title: text,
  shortTitle: text,
  publisher: text,
  firstYear: year,
  horizonYear: year.nullable(),
  actionCount: count,
  flagships: z.array(z.strictObject({ sample, code, title: text, working: z.strictObject({ nl: z.boolean(), en: z.boolean() }) })),
  goals: z.array(named),
  targetGroups: z.array(named),
  themes: z.array(named),
  /** Public reporting years; a provisional one is public and not yet closed. */
  years: z.array(z.strictObject({ sample, year, provisional: z.boolean(), url })),
  reports: z.array(
    z.strictObject({ sample, year, number: z.int(), publishedAt: instant, sha256: z.string(), withdrawn: z.boolean(), url }),
  ),
  actionsUrl: url,
})

const openAction = z.strictObject({
  sample,
  number,
  title: text,
  titleStatus: z.enum(['OFFICIAL', 'WORKING']).nullable(),
  description: text,
  flagship: code.nullable(),
  goals: z.array(code),
  targetGroups: z.array(code),
  themes: z.array(code),
  /** Organisations by role on 31 December of the year. */
  leads: z.array(code),
  partners: z.array(code),
  consulted: z.array(code),
  /** What it counts as in the year; null when it is not in scope, or when no year is public. */
  state: state.nullable(),
  entry: entry.nullable(),
  lacksEvidence: z.boolean(),
  url,
})

export const actionsDocument = z.strictObject({
  sample,
  plan: code,
  /** The year the states are about: the one asked for, else the newest public one that is closed; null when none is public. */
  year: year.nullable(),
  provisional: z.boolean(),
  organisations: z.array(z.strictObject({ sample, slug: code, name: text, abbreviation: z.string().nullable() })),
  actions: z.array(openAction),
})

export const yearDocument = z.strictObject({
  sample,
  plan: code,
  year,
  /** What is recorded, when the year is public: n of N reported, and the actions that make up N. */
  recorded: z
    .strictObject({
      sample,
      provisional: z.boolean(),
      /** The newest edition, when an entry was corrected after it was published; else null. */
      correctedSinceEdition: z.int().nullable(),
      closedOn: day.nullable(),
      total: count,
      reported: count,
      counts: z.array(z.strictObject({ state, count, percentage: z.int(), actions: z.array(number) })),
      leftEarlier: z.array(number),
      scope: z.array(number),
    })
    .nullable(),
  /** What sources printed, and our own editions; a state that a source does not mention is null. */
  published: z.array(
    z.strictObject({
      sample,
      code,
      total: count,
      counts: z.array(z.strictObject({ state, count: count.nullable() })),
      sources: z.array(source),
      edition: z.strictObject({ year, number: z.int(), url }).nullable(),
    }),
  ),
})

export type PlanDocument = z.infer<typeof planDocument>
export type ActionsDocument = z.infer<typeof actionsDocument>
export type YearDocument = z.infer<typeof yearDocument>
