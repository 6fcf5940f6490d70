import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { EventKind, EventObject } from '../../event/rules'
import type { Actor } from '../../user/rules'

/** What happened to one object of an import. */
export type ImportEvent = {
  kind: EventKind
  objectType: EventObject
  objectId: string
  actionId: string
  year: number | null
  before: Prisma.InputJsonObject
  after: Prisma.InputJsonObject
}

/** Records what happened to every object, in one statement, beside the event of the import as a whole (rule 15). */
export async function recordImportEvents(
  transaction: Prisma.TransactionClient,
  { planId, actor }: { planId: string; actor: Actor },
  events: ImportEvent[],
): Promise<void> {
  if (events.length === 0) return
  await transaction.$executeRaw`
    INSERT INTO events (plan_id, actor_id, kind, object_type, object_id, action_id, year, before, after)
    SELECT ${planId}::uuid, ${actor.id}::uuid, r.kind, r."objectType", r."objectId", r."actionId", r.year, r.before, r.after
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      AS r(kind text, "objectType" text, "objectId" text, "actionId" uuid, year int, before jsonb, after jsonb)`
}
