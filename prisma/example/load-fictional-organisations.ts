import { periodOf } from './calendar'
import { idOf, type Loading } from './loading'

/** The fictional organisations with their dated names; returns their ids by slug. */
export async function loadOrganisations({ transaction, planId, example }: Loading): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const create = async (bodies: typeof example.organisations) => {
    const rows = await transaction.organisation.createManyAndReturn({
      data: bodies.map(({ id, kind, endedYear, succeeds }) => ({
        planId,
        slug: id,
        kind,
        // as of the real partnership, the year is known and the day is not
        endedNote: endedYear === null ? null : String(endedYear),
        succeedsId: succeeds === null ? null : idOf(ids, succeeds),
      })),
      select: { id: true, slug: true },
    })
    for (const { id, slug } of rows) ids.set(slug, id)
  }
  await create(example.organisations.filter((body) => body.succeeds === null))
  await create(example.organisations.filter((body) => body.succeeds !== null))

  await transaction.organisationName.createMany({
    data: example.organisations.flatMap(({ id, names, nameNl, nameEn, abbr }) => {
      const row = { organisationId: idOf(ids, id), abbreviation: abbr }
      if (names.length === 0) return [{ ...row, nameNl, nameEn }]
      return names.map((name) => ({ ...row, nameNl: name.nameNl, nameEn: name.nameEn, ...periodOf(name) }))
    }),
  })
  return ids
}
