import { z } from 'zod'
import { ActionStatus, NothingToReport } from '@/prisma/generated/enums'

/** What the event of a confirmation says about the state it confirms. */
export const confirmedState = z.object({ status: z.enum(ActionStatus).nullable(), nothingToReport: z.enum(NothingToReport).nullable() })
