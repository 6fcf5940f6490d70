import { type Day, dayOfColumn } from '../dates'

/** A role as it is stored, on the day of the import. */
export type StoredRole = {
  id: string
  actionId: string
  organisationId: string
  slug: string
  role: 'LEAD' | 'PARTNER'
  startsOn: Date | null
  endsOn: Date | null
}

/** What an import does to roles. Days as `YYYY-MM-DD`. */
export type RoleChanges = {
  begin: { actionId: string; slug: string; role: StoredRole['role']; startsOn: Day | null }[]
  /** Roles that end on the day before the import: what was true until then stays true (rule 14). */
  end: StoredRole[]
  /** Roles that were never held: those that began on the day itself. */
  remove: StoredRole[]
}

/** What a row of the list wants for an action. */
export type WantedRoles = { actionId: string; leads: string[]; partners: string[] }

/**
 * Who leads and who helps from the day of the import. A role that the list no longer names ends the day before; one that nobody held
 * before holds from the beginning, one that takes over holds from the day itself.
 */
export function changeRoles(wanted: WantedRoles[], stored: StoredRole[], today: Day): RoleChanges {
  const changes: RoleChanges = { begin: [], end: [], remove: [] }
  const byAction = new Map<string, StoredRole[]>()
  for (const role of stored) byAction.set(role.actionId, [...(byAction.get(role.actionId) ?? []), role])
  for (const { actionId, leads, partners } of wanted) {
    const held = byAction.get(actionId) ?? []
    for (const [role, slugs] of [
      ['LEAD', leads],
      ['PARTNER', partners],
    ] as const) {
      const ofRole = held.filter((one) => one.role === role)
      for (const one of ofRole.filter(({ slug }) => !slugs.includes(slug))) {
        const beganToday = one.startsOn !== null && dayOfColumn(one.startsOn) >= today
        changes[beganToday ? 'remove' : 'end'].push(one)
      }
      for (const slug of slugs.filter((wanted) => !ofRole.some((one) => one.slug === wanted))) {
        changes.begin.push({ actionId, slug, role, startsOn: ofRole.length > 0 ? today : null })
      }
    }
  }
  return changes
}
