import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'

/** The longest text of an introduction or a flagship, in characters, per language. */
export const longestReportText = 20_000

/** Reports are written and published by the coordinators of the plan; an administrator without that role publishes nothing. */
export const canWriteReport = (actor: Actor, planId: string): boolean => may(actor, 'publishEdition', { planId })

/** Taking a published edition offline is for administrators, and for nobody else (rule 13). */
export const canWithdraw = (actor: Actor, planId: string): boolean => may(actor, 'withdrawEdition', { planId })

/** A published year of which an entry was corrected since, and the newest edition that stands: that one still says what it said. */
export type CorrectedYear = { year: number; number: number }
