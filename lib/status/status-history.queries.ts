import 'server-only'
import { db } from '../db'
import { countedState } from './status.rules'
import type { ConfirmedState } from './status-history.rules'
import { confirmation, withdrawal } from './status-history.schema'

const organisation = {
  select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
} as const

/** What was said about an action: its confirmed entries of public years, by year. Persons are never selected. */
export const listPublicEntries = (actionId: string) =>
  db.statusEntry.findMany({
    where: { actionId, confirmedAt: { not: null }, reportingYear: { publicSince: { not: null } } },
    select: {
      year: true,
      status: true,
      nothingToReport: true,
      noteNl: true,
      noteEn: true,
      unchangedReason: true,
      reasonNl: true,
      reasonEn: true,
      closingReason: true,
      closingNoteNl: true,
      closingNoteEn: true,
      successorAction: { select: { number: true, titleNl: true, titleEn: true, titleStatus: true } },
      successorOrganisation: organisation,
      successorNl: true,
      successorEn: true,
      reportedBy: organisation,
      confirmedAt: true,
      evidence: {
        select: { kind: true, labelNl: true, labelEn: true, url: true, accessedOn: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { year: 'asc' },
  })

type Said = Omit<ConfirmedState, 'reportedBy'> & { slug?: string | null }

/**
 * When which state of an action was confirmed and when that no longer held, for the years that are public. Who did it is never
 * selected; `publicHistory` leaves out what was taken back before its year was public.
 */
export async function listPublicConfirmations(planId: string, actionId: string): Promise<ConfirmedState[]> {
  const [years, events] = await Promise.all([
    db.reportingYear.findMany({ where: { planId, publicSince: { not: null } }, select: { year: true } }),
    db.event.findMany({
      where: { planId, actionId, objectType: 'StatusEntry', year: { not: null } },
      select: { at: true, year: true, after: true },
      orderBy: { id: 'asc' },
    }),
  ])
  const open = new Set<number | null>(years.map(({ year }) => year))
  const said = events.flatMap(({ at, year, after }): Said[] => {
    if (year === null || !open.has(year)) return []
    if (withdrawal.safeParse(after).success) return [{ at, year, state: null, slug: null }]
    const { data } = confirmation.safeParse(after)
    return data ? [{ at, year, state: countedState({ ...data, confirmed: true }), slug: data.reportedBy }] : []
  })
  const slugs = said.flatMap(({ slug }) => slug ?? [])
  const organisations = slugs.length > 0 ? await db.organisation.findMany({ where: { planId, slug: { in: slugs } }, ...organisation }) : []
  return said.map(({ slug, ...one }) => ({
    ...one,
    reportedBy: slug === undefined ? undefined : (organisations.find((known) => known.slug === slug) ?? null),
  }))
}

/** The actions that were merged into this one in public years, by year. */
export async function listAbsorbedActions(planId: string, actionId: string): Promise<{ year: number; number: string }[]> {
  const entries = await db.statusEntry.findMany({
    where: {
      planId,
      successorActionId: actionId,
      status: 'MERGED',
      confirmedAt: { not: null },
      reportingYear: { publicSince: { not: null } },
    },
    select: { year: true, action: { select: { number: true } } },
    orderBy: [{ year: 'asc' }, { action: { position: 'asc' } }],
  })
  return entries.map(({ year, action }) => ({ year, number: action.number }))
}
