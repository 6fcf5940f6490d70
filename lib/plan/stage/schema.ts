import { z } from 'zod'
import { type StageCode, stages } from '@/prisma/record/vocabulary/cedefop-2025'
import { optionalText } from '../../fields'
import { slug, yearField } from '../../params'
import { account, checkAccount, shownVersion } from '../revision/schema'

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
    ...account,
  })
  .superRefine(checkAccount)

export type StageInput = z.output<typeof stageInput>
