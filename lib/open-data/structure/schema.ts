import { z } from 'zod'
import { CellCommentAbout } from '@/prisma/generated/enums'
import { code, confidence, count, number, state, text, tie, year } from '../../report/edition/vocabulary/schema'
import { label, sources, standing, terms } from '../schema'

/**
 * What groups actions: the actions tied to it, whether or not they count in a year, and how those that count stand in each public year.
 * Both are null as long as no action of the plan is tied to a group of this kind: that is unknown, not none.
 */
const group = { ...label, code, confidence, sources, actions: z.array(number).nullable(), years: z.array(standing).nullable() }

export const goal = z.strictObject({ ...group, name: text })
export const targetGroup = z.strictObject({ ...group, name: text })
export const theme = z.strictObject({ ...group, name: text, note: text })
export const flagship = z.strictObject({
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

/** What the coordinators say of a cell now; one that was withdrawn is not told. */
const cellComment = z.strictObject({
  ...label,
  /** EMPTY: why no action stands in the cell. It stays when one does, and is then about before. */
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
      /** Null as long as it is not entered of any action of the plan where it stands. */
      actions: z.array(number).nullable(),
      /** How many of them are in each state of the year; null without a year, and as long as nothing is entered. */
      counts: z.array(z.strictObject({ state, count })).nullable(),
      /** As it is now, whatever the year. */
      comment: cellComment.nullable(),
    }),
  ),
  /** The actions that stand in a cell, each once, and those that stand in none; null as long as nothing is entered. */
  placed: z.array(number).nullable(),
  unplaced: z.array(number).nullable(),
  /** How often an action stands in a cell: one action may stand in several. */
  placements: count.nullable(),
})

export type GoalsDocument = z.infer<typeof goalsDocument>
export type TargetGroupsDocument = z.infer<typeof targetGroupsDocument>
export type ThemesDocument = z.infer<typeof themesDocument>
export type FlagshipsDocument = z.infer<typeof flagshipsDocument>
export type OpenCellComment = z.infer<typeof cellComment>
export type MatrixDocument = z.infer<typeof matrixDocument>
