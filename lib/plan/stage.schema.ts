import { z } from 'zod'
import { type StageCode, stages } from '@/lib/plan/cedefop-2025.rules'
import { optionalText, shownVersion, whateverElseIsWrong, yearField } from '../fields'
import { slug } from '../params'
import { checkJustification, justification } from './plan-revision.schema'

const codes = stages.map(({ code }) => code) as [StageCode, ...StageCode[]]

/** The stage of the plan in a year, from Cedefop's list. */
export const stageInput = z
  .strictObject({
    plan: slug,
    year: yearField,
    /** Of what the screen showed; 0 when the year had no stage yet. */
    version: shownVersion,
    stage: z.enum(codes),
    noteNl: optionalText(1000),
    noteEn: optionalText(1000),
    ...justification,
  })
  .superRefine(checkJustification, whateverElseIsWrong)

export type StageInput = z.output<typeof stageInput>
