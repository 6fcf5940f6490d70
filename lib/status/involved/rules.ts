import type { InvolvementRole } from '@/prisma/generated/enums'
import { covers, type Day, type Period } from '../../dates'
import type { Involved } from '../rules'

/** A role of an organisation in an action, with the days it held it. */
export type HeldRole = Period & { actionId: string; organisationId: string; role: InvolvementRole }

/** Who leads and who helps with an action on a day, by the id of the action. */
export function rolesByAction(held: HeldRole[], day: Day): (actionId: string) => Involved {
  const involved = new Map<string, Involved>()
  for (const role of held) {
    if (role.role === 'CONSULTED' || !covers(role, day)) continue
    const of = involved.get(role.actionId) ?? { leads: [], partners: [] }
    of[role.role === 'LEAD' ? 'leads' : 'partners'].push(role.organisationId)
    involved.set(role.actionId, of)
  }
  return (actionId) => involved.get(actionId) ?? { leads: [], partners: [] }
}
