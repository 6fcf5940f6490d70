import 'server-only'
import type { PublicPlan } from '../../../plan/queries'
import { listPublicOpenOrganisations } from '../../organisation/queries'
import type { Origin } from '../../terms/rules'
import { codesOf, inColumns, numbered, type Row } from '../rules'

/** Organisations, their names of all times and the roles they have or had. */
export async function listPublicOrganisationRows(plan: PublicPlan, origin: Origin) {
  const organisations = await listPublicOpenOrganisations(plan, origin)
  return {
    organisations: organisations.map(
      (one): Row => ({
        slug: one.slug,
        kind: one.kind,
        ...inColumns('role_in_plan', one.role),
        ended_on: one.endedOn,
        ...inColumns('ended_note', one.endedNote),
        succeeds: one.succeeds,
        succeeds_tie: one.succeedsTie,
        confidence: one.confidence,
        sources: codesOf(one.sources),
      }),
    ),
    organisation_names: organisations.flatMap(({ slug, names }) =>
      names.map(
        ({ name, abbreviation, from, until }, index): Row => ({
          organisation: slug,
          place: index + 1,
          ...inColumns('name', name),
          abbreviation,
          from,
          until,
        }),
      ),
    ),
    involvements: organisations.flatMap(({ slug, involvements }) =>
      numbered(involvements ?? [], ({ action, role }) => `${action} ${role}`).map(
        ({ item, place }): Row => ({ ...item, organisation: slug, place }),
      ),
    ),
    cited: organisations.flatMap(({ sources }) => sources),
  }
}
