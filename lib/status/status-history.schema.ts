import { z } from 'zod'
import { ActionStatus, NothingToReport } from '@/prisma/generated/enums'

/** What the event of a confirmation says: the state that it confirms, and the slug of the organisation that reported it. */
export const confirmation = z.object({
  confirmed: z.literal(true),
  status: z.enum(ActionStatus).nullable(),
  nothingToReport: z.enum(NothingToReport).nullable(),
  /** Absent in events that did not store it; null when nobody leads the action. */
  reportedBy: z.string().nullish(),
})

/** What an event says when a confirmation no longer holds: it was taken back, or the entry was changed, or the entry itself went. */
export const withdrawal = z.union([z.object({ confirmed: z.literal(false) }), z.null()])
