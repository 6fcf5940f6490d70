import { z } from 'zod'
import { closingReason, code, day, nothingToReport, number, state, text, unchangedReason, year } from './edition-vocabulary.schema'

const evidence = z.strictObject({
  kind: z.enum(['LINK', 'DOCUMENT']),
  label: text,
  url: z.string().nullable(),
  /** The day the address was given or last looked at. */
  accessedOn: day.nullable(),
  source: code.nullable(),
})

export const entry = z.strictObject({
  note: text,
  nothingToReport: nothingToReport.nullable(),
  unchangedReason: unchangedReason.nullable(),
  /** The sentence that explains standing still or moving back. */
  reason: text,
  closing: z
    .strictObject({
      reason: closingReason,
      note: text,
      successorAction: number.nullable(),
      successorOrganisation: code.nullable(),
      successor: text,
    })
    .nullable(),
  reportedBy: code.nullable(),
  evidence: z.array(evidence),
})

export const action = z.strictObject({
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
  /** What it counts as this year; null when it left in an earlier one. */
  state: state.nullable(),
  /** The year in which it was closed, if that was an earlier one. */
  leftIn: year.nullable(),
  /** The confirmed entry of the year. */
  entry: entry.nullable(),
  /** Realised, and nothing that shows it. */
  lacksEvidence: z.boolean(),
})

export type EditionAction = z.infer<typeof action>
export type EditionEntry = z.infer<typeof entry>
