import type { TitleStatus } from '@/prisma/generated/enums'
import type { RoleInput } from './action-revision.schema'

/** What an action says, as its form and its events name it; what it is linked to by code, number and slug. */
export type ActionValues = {
  number: string
  titleNl: string | null
  titleEn: string | null
  titleStatus: TitleStatus | null
  descriptionNl: string | null
  descriptionEn: string | null
  flagship: string | null
  goals: string[]
  targetGroups: string[]
  themes: string[]
  introducedYear: number | null
  splitFrom: string | null
  involvements: RoleInput[]
}

/** The first role that is held twice on the same day by the same organisation, or null. An open end is for ever. */
export function roleHeldTwice(roles: RoleInput[]): { role: RoleInput; row: number } | null {
  const row = roles.findIndex((one, index) => roles.slice(0, index).some((other) => holdsTwice(one, other)))
  const role = roles[row]
  return role ? { role, row } : null
}

const holdsTwice = (a: RoleInput, b: RoleInput) =>
  a.organisation === b.organisation &&
  a.role === b.role &&
  (a.startsOn ?? '') <= (b.endsOn ?? '9999') &&
  (b.startsOn ?? '') <= (a.endsOn ?? '9999')

/** Roles in an order that does not depend on where they were in a form. */
export const inOrder = (roles: RoleInput[]): RoleInput[] => {
  const key = ({ organisation, role, startsOn }: RoleInput) =>
    `${['LEAD', 'PARTNER', 'CONSULTED'].indexOf(role)} ${organisation} ${startsOn ?? ''}`
  return [...roles].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
