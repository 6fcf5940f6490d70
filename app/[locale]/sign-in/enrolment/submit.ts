'use server'

import { visitorFormHandler } from '@/lib/form'
import { currentSessionId } from '@/lib/session'
import { enrolSecondFactor } from '@/lib/user/second-factor/commands'
import { enrolmentInput } from '@/lib/user/second-factor/schema'

/** Answers with the recovery codes instead of going on to another page: they are shown once, and no address holds them. */
export const submitEnrolment = visitorFormHandler(enrolmentInput, async (input) => ({
  codes: await enrolSecondFactor((await currentSessionId()) ?? crypto.randomUUID(), input),
}))
