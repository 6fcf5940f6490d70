'use server'

import { formHandler } from '@/lib/form'
import { saveFlagshipText, saveIntroduction } from '@/lib/report/report.commands'
import { flagshipTextInput, introductionInput, TextConflict } from '@/lib/report/report.schema'

const given = { pageGivesBack: true, conflict: TextConflict }

export const submitIntroduction = formHandler(introductionInput, (input, actor) => saveIntroduction(actor, input), given)

export const submitFlagshipText = formHandler(flagshipTextInput, (input, actor) => saveFlagshipText(actor, input), given)
