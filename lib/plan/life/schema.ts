import { z } from 'zod'
import { optionalDay, optionalText, version } from '../../fields'
import { slug } from '../../params'

const tick = z.custom<'yes'>((value) => value === 'yes', 'tick')

/** Publishing, archiving and deleting a plan ask for a tick. */
export const planDecisionInput = z.strictObject({ plan: slug, version, confirm: tick })
export type PlanDecisionInput = z.output<typeof planDecisionInput>

/** Taking a plan back from the archive asks for nothing. */
export const planFromArchiveInput = z.strictObject({ plan: slug, version })
export type PlanFromArchiveInput = z.output<typeof planFromArchiveInput>

/** The last day on which a plan holds; empty when it goes on. */
export const planEndInput = z.strictObject({ plan: slug, version, endedOn: optionalDay, reason: optionalText(1000) })
export type PlanEndInput = z.output<typeof planEndInput>
