import { z } from 'zod'
import { CellCommentAbout } from '@/prisma/generated/enums'
import { deliverablesBlock } from '../report/edition-block.schema'
import { tally } from '../report/edition-counts.schema'
import { code, confidence, count, day, number, role, state, term, text, tie, words, year } from '../report/edition-vocabulary.schema'
import { instant, label, next, sources, terms, url, yearTally } from './open-data.schema'

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

/**
 * What groups actions: the actions linked to it, whether or not they count in a year, and how those that count stand in each public year.
 * Both are null as long as no action of the plan is linked to a group of this kind: that is unknown, not none.
 */
const group = { ...label, code, confidence, sources, actions: z.array(number).nullable(), years: z.array(yearTally).nullable() }

const goal = z.strictObject({ ...group, name: text })
const targetGroup = z.strictObject({ ...group, name: text })
const theme = z.strictObject({ ...group, name: text, note: text })
const flagship = z.strictObject({
  ...group,
  title: text,
  /** Whether the title of a language is a working title: no official one is known in it. */
  working: z.strictObject({ nl: z.boolean(), en: z.boolean() }),
  theme: code.nullable(),
  themeTie: tie.nullable(),
})

export const goalsDocument = z.strictObject({ ...terms.shape, goals: z.array(goal) })
export const targetGroupsDocument = z.strictObject({ ...terms.shape, targetGroups: z.array(targetGroup) })
export const themesDocument = z.strictObject({ ...terms.shape, themes: z.array(theme) })
export const flagshipsDocument = z.strictObject({ ...terms.shape, flagships: z.array(flagship) })

/** What the coordinators say of a cell now; one that was withdrawn is not shown. */
const cellComment = z.strictObject({
  ...label,
  /** EMPTY: why there is no action in the cell. It stays when there is one, and is then about the time before. */
  about: z.enum(CellCommentAbout),
  text,
  /** The day since which it reads as it does. */
  since: z.iso.date().nullable(),
  sources,
})

export const matrixDocument = z.strictObject({
  ...terms.shape,
  /** Null: all actions of the plan, whatever the year, and no states. */
  year: year.nullable(),
  provisional: z.boolean(),
  cells: z.array(
    z.strictObject({
      targetGroup: code,
      theme: code,
      /** Null as long as no action of the plan has been placed in the matrix. */
      actions: z.array(number).nullable(),
      /** How many of them are in each state of the year; null without a year, and as long as nothing is entered. */
      counts: z.array(z.strictObject({ state, count })).nullable(),
      /** As it is now, whatever the year. */
      comment: cellComment.nullable(),
    }),
  ),
  /** The actions that are in a cell, each once, and those that are in none; null as long as nothing is entered. */
  placed: z.array(number).nullable(),
  unplaced: z.array(number).nullable(),
  /** How often an action is in a cell: one action may be in several. */
  placements: count.nullable(),
})

export type GoalsDocument = z.infer<typeof goalsDocument>
export type TargetGroupsDocument = z.infer<typeof targetGroupsDocument>
export type ThemesDocument = z.infer<typeof themesDocument>
export type FlagshipsDocument = z.infer<typeof flagshipsDocument>
export type OpenCellComment = z.infer<typeof cellComment>
export type MatrixDocument = z.infer<typeof matrixDocument>

const period = { from: day.nullable(), until: day.nullable() }

const organisation = z.strictObject({
  ...label,
  slug: code,
  /** Its names with the days they were valid, both included; null is open-ended. */
  names: z.array(z.strictObject({ ...label, name: text, abbreviation: z.string().nullable(), ...period })),
  /** The source's own word: government, employers, trade-union … */
  kind: z.string().nullable(),
  role: text,
  endedOn: day.nullable(),
  /** What the source says when it gives no day. */
  endedNote: text,
  succeeds: code.nullable(),
  /** Whether a source says so, or we read it so. */
  succeedsTie: tie.nullable(),
  succeededBy: z.array(code),
  confidence,
  sources,
  /** Null as long as no organisation of the plan has a role in an action: that is unknown, not none. */
  involvements: z.array(z.strictObject({ ...label, action: number, role, ...period })).nullable(),
  url,
})

export const organisationsDocument = z.strictObject({ ...terms.shape, organisations: z.array(organisation), next })

export type OpenOrganisation = z.infer<typeof organisation>
export type OrganisationsDocument = z.infer<typeof organisationsDocument>

/** What is recorded, when the year is public: n of N reported, and the actions that make up N. */
const recorded = z.strictObject({
  ...label,
  provisional: z.boolean(),
  /** The newest edition, when an entry was corrected after it was published; else null. */
  correctedSinceEdition: z.int().nullable(),
  closedOn: day.nullable(),
  ...tally.shape,
  scope: z.array(number),
})

/** What a source printed, or an edition of our own; a state that it does not mention is null. */
const published = z.strictObject({
  ...label,
  code,
  total: count,
  counts: z.array(z.strictObject({ state, count: count.nullable() })),
  sources,
  edition: z.strictObject({ year, number: z.int(), url }).nullable(),
})

const ofYear = { year, recorded: recorded.nullable(), published: z.array(published) }

export const yearDocument = z.strictObject({ ...terms.shape, ...ofYear })
/** Every year of which something is public, the oldest first. */
export const yearsDocument = z.strictObject({ ...terms.shape, years: z.array(z.strictObject({ ...ofYear, url })) })

export type YearDocument = z.infer<typeof yearDocument>
export type YearsDocument = z.infer<typeof yearsDocument>

const deliverable = z.strictObject({
  ...label,
  ...deliverablesBlock.shape.deliverables.element.shape,
  /** Null when the source shows no date. */
  year: year.nullable(),
  /** The reporting year that a report published elsewhere is about. */
  reportsOnYear: year.nullable(),
  targetGroups: z.array(z.strictObject({ targetGroup: code, tie })),
  sources,
})

/** The stage of the plan in a year, from Cedefop's list; it may go backwards. */
const stage = z.strictObject({ ...label, year, stage: term, note: text, sources })

export const deliverablesDocument = z.strictObject({ ...terms.shape, deliverables: z.array(deliverable), next })
export const stagesDocument = z.strictObject({ ...terms.shape, stages: z.array(stage) })

export type OpenDeliverable = z.infer<typeof deliverable>
export type DeliverablesDocument = z.infer<typeof deliverablesDocument>
export type StagesDocument = z.infer<typeof stagesDocument>
