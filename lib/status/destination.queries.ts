import 'server-only'
import { db } from '../db'
import { closingStates } from './status.rules'

const destination = {
  year: true,
  closingReason: true,
  successorAction: { select: { number: true, titleNl: true, titleEn: true, titleStatus: true } },
  successorOrganisation: {
    select: { names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
  },
  successorNl: true,
  successorEn: true,
} as const

/** Why and where each closed action of a plan went, by its number: from its confirmed entry of a public year. One statement. */
export async function listPublicDestinations(planId: string) {
  const entries = await db.statusEntry.findMany({
    where: {
      ...{ planId, status: { in: [...closingStates] }, confirmedAt: { not: null } },
      reportingYear: { publicSince: { not: null } },
    },
    select: { ...destination, action: { select: { number: true } } },
  })
  return new Map(entries.map(({ action, ...entry }) => [action.number, entry]))
}
