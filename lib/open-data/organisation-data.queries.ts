import 'server-only'
import { dayOfColumn, type Period } from '../dates'
import { db } from '../db'
import { citations, type PublicPlan } from '../plan/plan.queries'
import { asText } from '../report/edition-facts.rules'
import { type Page, pageOf } from './api-paging.rules'
import { citedAs, labelOf, type Origin, termsOf } from './open-data.rules'
import type { OpenOrganisation, OrganisationsDocument } from './plan-data.schema'

const days = ({ startsOn, endsOn }: Period) => ({ from: startsOn && dayOfColumn(startsOn), until: endsOn && dayOfColumn(endsOn) })
const firstFirst = { startsOn: { sort: 'asc', nulls: 'first' } } as const

/** The organisations of a plan with their names and roles of all times, in the order of their codes. */
export async function listPublicOpenOrganisations(plan: PublicPlan, origin: Origin): Promise<OpenOrganisation[]> {
  const label = labelOf(plan)
  const rows = await db.organisation.findMany({
    where: { planId: plan.id },
    select: {
      slug: true,
      kind: true,
      roleNl: true,
      roleEn: true,
      endedOn: true,
      endedNote: true,
      endedNoteNl: true,
      succeedsTie: true,
      confidence: true,
      succeeds: { select: { slug: true } },
      succeededBy: { select: { slug: true }, orderBy: { slug: 'asc' } },
      sources: citations,
      names: {
        select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true },
        orderBy: firstFirst,
      },
      involvements: {
        select: { role: true, startsOn: true, endsOn: true, action: { select: { number: true } } },
        orderBy: [{ role: 'asc' }, { action: { position: 'asc' } }, firstFirst],
      },
    },
    orderBy: { slug: 'asc' },
  })
  const entered = rows.some(({ involvements }) => involvements.length > 0)
  return rows.map((row) => ({
    ...label,
    slug: row.slug,
    names: row.names.map((name) => ({
      ...label,
      name: asText(name.nameNl, name.nameEn),
      abbreviation: name.abbreviation,
      ...days(name),
    })),
    kind: row.kind,
    role: asText(row.roleNl, row.roleEn),
    endedOn: row.endedOn && dayOfColumn(row.endedOn),
    endedNote: asText(row.endedNoteNl, row.endedNote),
    succeeds: row.succeeds?.slug ?? null,
    succeedsTie: row.succeedsTie,
    succeededBy: row.succeededBy.map(({ slug }) => slug),
    confidence: row.confidence,
    sources: row.sources.map(citedAs),
    involvements: entered
      ? row.involvements.map((held) => ({ ...label, action: held.action.number, role: held.role, ...days(held) }))
      : null,
    url: `${origin}/nl/${plan.slug}/organisations/${row.slug}`,
  }))
}

/** The same as a document, a page at a time. */
export async function getPublicOrganisationsDocument(plan: PublicPlan, page: Page, origin: Origin): Promise<OrganisationsDocument> {
  const { items, next } = pageOf(await listPublicOpenOrganisations(plan, origin), ({ slug }) => [slug], page)
  return { ...termsOf(plan, origin), organisations: items, next }
}
