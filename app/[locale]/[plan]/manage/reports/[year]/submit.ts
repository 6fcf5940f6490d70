'use server'

import { formHandler } from '@/lib/form'
import { saveFlagshipText, saveIntroduction } from '@/lib/report/commands'
import { flagshipTextInput, introductionInput } from '@/lib/report/schema'

export const submitIntroduction = formHandler(introductionInput, (input, actor) => saveIntroduction(actor, input), { pageGivesBack: true })

export const submitFlagshipText = formHandler(flagshipTextInput, (input, actor) => saveFlagshipText(actor, input), { pageGivesBack: true })
