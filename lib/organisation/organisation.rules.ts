import type { InvolvementRole } from '@/prisma/generated/enums'
import { covers, type Day, lastDayOf, type Period } from '../dates'
import { letters } from '../text/text'
import { mayBeOneName } from './organisation-name.rules'
import type { NameOnDays } from './organisation-revision.schema'

/** A name with the days it was valid, both included; null is open-ended. */
export type DatedName = Period & { nameNl: string; nameEn: string | null; abbreviation: string | null }

/**
 * The name of an organisation on a day. Outside every period the nearest one is used (the latest that began before the day, else the
 * earliest), so that an organisation never goes nameless. Null only when it has no name at all.
 */
export function nameOn<N extends DatedName>(names: N[], day: Day): N | null {
  const valid = names.find((name) => covers(name, day))
  if (valid) return valid
  const ordered = [...names].sort((a, b) => (a.startsOn?.getTime() ?? 0) - (b.startsOn?.getTime() ?? 0))
  return ordered.findLast((name) => (name.startsOn?.getTime() ?? 0) <= Date.parse(day)) ?? ordered[0] ?? null
}

/** The name a year prints: the one valid on 31 December of it (rule 14). */
export const nameInYear = <N extends DatedName>(names: N[], year: number): N | null => nameOn(names, lastDayOf(year))

/** The roles held on a day. */
export const rolesOn = <R extends Period>(roles: R[], day: Day): R[] => roles.filter((role) => covers(role, day))

type Role = Period & { actionId: string; role: InvolvementRole; organisation: { slug: string } }

/** An organisation with the actions in which it holds each role. */
export type Carrier<O> = { organisation: O; roles: Record<InvolvementRole, string[]> }

/** Who is involved in some actions on a day, those that lead most first; the actions are given by id, in the order of the roles. */
export function carriersOn<R extends Role>(roles: R[], day: Day): Carrier<R['organisation']>[] {
  const carriers = new Map<string, Carrier<R['organisation']>>()
  for (const { actionId, role, organisation } of rolesOn(roles, day)) {
    const known = carriers.get(organisation.slug)
    const carrier: Carrier<R['organisation']> = known ?? { organisation, roles: { LEAD: [], PARTNER: [], CONSULTED: [] } }
    if (!carrier.roles[role].includes(actionId)) carrier.roles[role].push(actionId)
    carriers.set(organisation.slug, carrier)
  }
  const weight = ({ roles }: Carrier<unknown>) => roles.LEAD.length * 10_000 + roles.PARTNER.length * 100 + roles.CONSULTED.length
  return [...carriers.values()].sort((a, b) => weight(b) - weight(a) || a.organisation.slug.localeCompare(b.organisation.slug))
}

/** More names than this in one sentence tell nobody who leads. */
const namesAtMost = 5

/** Who leads the most actions, and how many; several when they lead as many. Null when nobody leads any, and when too many lead as many. */
export function leadsMost<O extends { held: { actionId: string; role: InvolvementRole }[] }>(
  organisations: O[],
): { count: number; organisations: O[] } | null {
  const led = ({ held }: O) => new Set(held.filter(({ role }) => role === 'LEAD').map(({ actionId }) => actionId)).size
  const count = Math.max(0, ...organisations.map(led))
  const first = organisations.filter((one) => led(one) === count)
  return count === 0 || first.length > namesAtMost ? null : { count, organisations: first }
}

const families = {
  partnership: ['partnership', 'network'],
  government: ['government', 'government-expertise', 'local-government', 'funding', 'advisory'],
  'social-partners': ['social-partners', 'employers', 'trade-union', 'sector-fund'],
  education: ['education', 'adult-education', 'higher-education', 'business-school', 'training-provider'],
  knowledge: ['research', 'statistics', 'international'],
} as const

export type OrganisationFamily = keyof typeof families | 'other'

/** The families in the order in which pages list them. */
export const organisationFamilies: OrganisationFamily[] = [...(Object.keys(families) as (keyof typeof families)[]), 'other']

/** What an organisation is, more broadly than its kind, which may be in anybody's own words. */
export const familyOf = (kind: string | null): OrganisationFamily =>
  organisationFamilies.find((family) => family !== 'other' && (families[family] as readonly string[]).includes(kind ?? '')) ?? 'other'

/** What an organisation says, as its form and its events name it. */
export type OrganisationValues = {
  kind: string | null
  roleNl: string | null
  roleEn: string | null
  endedOn: string | null
  endedNote: string | null
  endedNoteNl: string | null
  /** The slug of the organisation that it comes after. */
  succeeds: string | null
  names: NameOnDays[]
}

const overlap = (a: NameOnDays, b: NameOnDays) => (a.startsOn ?? '') <= (b.endsOn ?? '9999') && (b.startsOn ?? '') <= (a.endsOn ?? '9999')

/** The place of the first name that is valid on a day on which an earlier line is; null when each day has one name at most (rule 14). */
export function overlappingName(names: NameOnDays[]): number | null {
  const row = names.findIndex((name, index) => names.slice(0, index).some((other) => overlap(name, other)))
  return row < 0 ? null : row
}

/** Names by the day from which they are valid. */
export const namesInOrder = (names: NameOnDays[]): NameOnDays[] =>
  [...names].sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1))

type Named = { slug: string; names: Pick<NameOnDays, 'nameNl' | 'nameEn' | 'abbreviation'>[] }

const wordsOf = ({ nameNl, nameEn, abbreviation }: Named['names'][number]) => [nameNl, nameEn, abbreviation].filter((word) => word !== null)

/**
 * A name by which people may mean another organisation of the plan, with that organisation and its name; null when there is none. Lists and files could
 * not tell the two apart.
 * @param before the names that were there already: they were accepted once.
 */
export function alikeName(
  names: Named['names'],
  before: Named['names'],
  others: Named[],
): { name: string; other: string; slug: string } | null {
  const accepted = new Set(before.flatMap(wordsOf).map(letters))
  for (const name of names.flatMap(wordsOf)) {
    if (accepted.has(letters(name))) continue
    for (const { slug, names } of others) {
      const other = names.flatMap(wordsOf).find((word) => mayBeOneName(name, word))
      if (other !== undefined) return { name, other, slug }
    }
  }
  return null
}
