import { z } from 'zod'
import { ActionStatus, ClosingReason, NothingToReport, ObstacleKind, UnchangedReason } from '@/prisma/generated/enums'
import { emptyAsNull, optionalChoice, optionalText, optionalWebAddress, repeated, shownVersion, text, yearField } from '../fields'
import { actionNumber, slug } from '../params'
import { webAddress } from '../text/web-address'
import { longestEvidenceAddress, longestEvidenceLabel, longestNote, longestObstacleTitle, mostEvidence } from './entry.rules'

/** Which row of which sheet, and the version that the person saw; 0 when there was no entry yet. */
export const rowInput = z.object({
  plan: slug,
  number: actionNumber,
  year: yearField,
  version: shownVersion,
})

const evidence = z.object({
  labelNl: optionalText(longestEvidenceLabel),
  labelEn: optionalText(longestEvidenceLabel),
  url: optionalWebAddress(longestEvidenceAddress),
})

/** One row of the sheet as a whole: a field that is left out becomes empty. */
export const statusInput = rowInput.extend({
  status: optionalChoice(ActionStatus),
  nothingToReport: optionalChoice(NothingToReport),
  noteNl: optionalText(longestNote),
  noteEn: optionalText(longestNote),
  unchangedReason: optionalChoice(UnchangedReason),
  reasonNl: optionalText(longestNote),
  reasonEn: optionalText(longestNote),
  closingReason: optionalChoice(ClosingReason),
  closingNoteNl: optionalText(longestNote),
  closingNoteEn: optionalText(longestNote),
  successorAction: optionalText(8),
  successorOrganisation: optionalText(80),
  successorNl: optionalText(longestNote),
  successorEn: optionalText(longestNote),
  evidence: z.array(evidence).max(mostEvidence).default([]),
})

export type RowInput = z.output<typeof rowInput>
export type StatusInput = z.output<typeof statusInput>

const columnsOfEvidence = {
  labelNl: repeated(optionalText(longestEvidenceLabel)),
  labelEn: repeated(optionalText(longestEvidenceLabel)),
  url: repeated(optionalText(longestEvidenceAddress)),
}

/** What the form sends when it chose that there is nothing to report. */
export const nothing = 'NOTHING'

/**
 * The form of one entry: the row, with its evidence column by column, a known obstacle to link, a new one to name, and whether the entry
 * ends up confirmed. A line of evidence that says nothing does not count; a new obstacle has a kind and a title, or neither.
 */
export const entryInput = z
  .object({
    ...statusInput.omit({ evidence: true }).shape,
    ...columnsOfEvidence,
    // "nothing to report" is a choice among the statuses, and no status
    status: z.union([z.literal(nothing), statusInput.shape.status]),
    obstacle: emptyAsNull(slug),
    obstacleTitleNl: optionalText(longestObstacleTitle),
    obstacleTitleEn: optionalText(longestObstacleTitle),
    obstacleKind: optionalChoice(ObstacleKind),
    confirm: z
      .literal('yes')
      .optional()
      .transform((given) => given === 'yes'),
  })
  .superRefine(({ status, nothingToReport, labelNl, labelEn, url, obstacleTitleNl, obstacleTitleEn, obstacleKind }, context) => {
    const problem = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', path, message })
    if (status === nothing && nothingToReport === null) problem('required', 'nothingToReport')
    url.forEach((address, row) => {
      if (address === null) return
      if (webAddress(address) === null) problem('webAddress', 'url', row)
      if (!labelNl[row] && !labelEn[row]) problem('required', 'labelNl', row)
    })
    const titled = obstacleTitleNl !== null || obstacleTitleEn !== null
    if (titled && obstacleKind === null) problem('required', 'obstacleKind')
    if (obstacleKind !== null && !titled) problem('required', 'obstacleTitleNl')
    if (linesOf({ labelNl, labelEn, url }).length > mostEvidence)
      context.addIssue({ code: 'custom', path: ['evidence'], message: 'tooMany', params: { max: mostEvidence } })
  })
  .transform(({ labelNl, labelEn, url, obstacleTitleNl: titleNl, obstacleTitleEn: titleEn, obstacleKind: kind, ...input }) => ({
    ...input,
    status: input.status === nothing ? null : input.status,
    evidence: linesOf({ labelNl, labelEn, url }),
    newObstacle: kind && { kind, titleNl, titleEn },
  }))

function linesOf({ labelNl, labelEn, url }: Record<'labelNl' | 'labelEn' | 'url', (string | null)[]>) {
  const lines = Array.from({ length: Math.max(labelNl.length, labelEn.length, url.length) }, (_, row) => ({
    labelNl: labelNl[row] ?? null,
    labelEn: labelEn[row] ?? null,
    url: webAddress(url[row] ?? ''),
  }))
  return lines.filter((line) => line.labelNl !== null || line.labelEn !== null || line.url !== null)
}

/** One action of a closed year. */
const place = z.object({ plan: slug, number: actionNumber, year: yearField })

/** Why it is unlocked: whoever reads the event log finds it there. */
export const unlockInput = place.extend({ reason: text(longestNote) })

/** `unconfirmed`: what is not confirmed may be locked as it is, and counts as not reported. */
export const lockInput = place.extend({
  unconfirmed: z
    .literal('yes')
    .optional()
    .transform((given) => given === 'yes'),
})

export type UnlockInput = z.output<typeof unlockInput>
export type LockInput = z.output<typeof lockInput>
