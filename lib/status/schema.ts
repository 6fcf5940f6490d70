import { z } from 'zod'
import { ActionStatus, ClosingReason, NothingToReport, UnchangedReason } from '@/prisma/generated/enums'
import { optionalChoice, optionalText } from '../fields'
import { actionNumber, slug, yearField } from '../params'
import { isWebAddress, longestAddress, longestLabel, longestText, mostEvidence } from './entry/rules'

/** Which row of which sheet, and the version that the person saw; 0 when there was no entry yet. */
export const rowInput = z.object({
  plan: slug,
  number: actionNumber,
  year: yearField,
  version: z.coerce.number().int().min(0).max(2_147_483_647),
})

const evidence = z.object({
  labelNl: optionalText(longestLabel),
  labelEn: optionalText(longestLabel),
  url: optionalText(longestAddress).refine((url) => url === null || isWebAddress(url), 'url'),
})

/** One row of the sheet as a whole: a field that is left out becomes empty. */
export const statusInput = rowInput.extend({
  status: optionalChoice(ActionStatus),
  nothingToReport: optionalChoice(NothingToReport),
  noteNl: optionalText(longestText),
  noteEn: optionalText(longestText),
  unchangedReason: optionalChoice(UnchangedReason),
  reasonNl: optionalText(longestText),
  reasonEn: optionalText(longestText),
  closingReason: optionalChoice(ClosingReason),
  closingNoteNl: optionalText(longestText),
  closingNoteEn: optionalText(longestText),
  successorAction: optionalText(8),
  successorOrganisation: optionalText(80),
  successorNl: optionalText(longestText),
  successorEn: optionalText(longestText),
  evidence: z.array(evidence).max(mostEvidence).default([]),
})

export type RowInput = z.output<typeof rowInput>
export type StatusInput = z.output<typeof statusInput>
