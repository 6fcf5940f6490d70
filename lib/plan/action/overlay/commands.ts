import 'server-only'
import type { Database } from '../../../db'

/** Entries, obstacles, roles and history of the sample never survive on official titles (rule 7); what is real is not touched. */
export async function dropOverlay(transaction: Database, actionIds: string[]): Promise<void> {
  if (actionIds.length === 0) return
  const where = { sample: true, actionId: { in: actionIds } }
  await transaction.statusEntry.deleteMany({ where })
  await transaction.obstacleAction.deleteMany({ where })
  await transaction.involvement.deleteMany({ where })
  await transaction.event.deleteMany({ where })
}
