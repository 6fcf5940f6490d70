import 'server-only'
import { columnOf, type Day } from '../../dates'
import type { Database } from '../../db'
import { getTranslator } from '../../i18n'
import type { StoredRole } from './role/rules'
import type { ListContext, StoredListAction } from './rules'
import { codesOf, organisationsOf } from './vocabulary/rules'

/** The ids that the codes of a list stand for. */
export type ListIds = Record<'flagships' | 'goals' | 'targetGroups' | 'themes' | 'organisations', Map<string, string>>

const inOrder = { orderBy: { position: 'asc' } } as const

/** Everything a list is compared with, in as many statements as there are tables, whatever the number of rows. */
export async function readListContext(database: Database, plan: { id: string; slug: string }, day: Day, demo: boolean) {
  const where = { planId: plan.id }
  const flagships = await database.flagship.findMany({ where, ...inOrder, select: { id: true, code: true } })
  const goals = await database.goal.findMany({ where, ...inOrder, select: { id: true, code: true } })
  const targetGroups = await database.targetGroup.findMany({
    where,
    ...inOrder,
    select: { id: true, code: true, nameNl: true, nameEn: true },
  })
  const themes = await database.theme.findMany({ where, ...inOrder, select: { id: true, code: true, nameNl: true, nameEn: true } })
  const organisations = await database.organisation.findMany({
    where,
    orderBy: { slug: 'asc' },
    select: {
      id: true,
      slug: true,
      names: { select: { nameNl: true, nameEn: true, abbreviation: true }, orderBy: { startsOn: { sort: 'desc', nulls: 'last' } } },
    },
  })
  const formerNumbers = await database.formerNumber.findMany({ where, select: { number: true, action: { select: { number: true } } } })
  const roles = await readRoles(database, plan.id, day)
  const actions = await readActions(database, plan.id, roles)
  const idsBy = (rows: { id: string; code: string }[]) => new Map(rows.map(({ id, code }) => [code, id]))
  const named = (rows: { code: string; nameNl: string; nameEn: string | null }[]) =>
    codesOf(rows.map(({ code, nameNl, nameEn }) => ({ code, words: [nameNl, nameEn] })))
  const titleStatus = (['OFFICIAL', 'WORKING'] as const).map((code) => ({
    code,
    words: (['nl', 'en'] as const).map((locale) => getTranslator(locale, 'import')(`titleStatus.${code}`)),
  }))
  const context: ListContext = {
    plan: plan.slug,
    actions,
    formerNumbers: new Map(formerNumbers.map(({ number, action }) => [number, action.number])),
    vocabulary: {
      flagships: codesOf(flagships.map(({ code }) => ({ code, words: [] }))),
      goals: codesOf(goals.map(({ code }) => ({ code, words: [] }))),
      targetGroups: named(targetGroups),
      themes: named(themes),
      organisations: organisationsOf(
        organisations.map(({ slug, names }) => ({
          slug,
          names: names.flatMap((name) => [name.nameNl, name.nameEn, name.abbreviation].filter((word) => word !== null)),
        })),
      ),
    },
    titleStatuses: codesOf(titleStatus),
    demo,
  }
  const ids: ListIds = {
    flagships: idsBy(flagships),
    goals: idsBy(goals),
    targetGroups: idsBy(targetGroups),
    themes: idsBy(themes),
    organisations: new Map(organisations.map(({ id, slug }) => [slug, id])),
  }
  return { context, ids, roles }
}

/** Who leads and who helps on a day. */
async function readRoles(database: Database, planId: string, day: Day): Promise<StoredRole[]> {
  const onDay = columnOf(day)
  const rows = await database.involvement.findMany({
    where: {
      action: { planId },
      role: { in: ['LEAD', 'PARTNER'] },
      AND: [{ OR: [{ startsOn: null }, { startsOn: { lte: onDay } }] }, { OR: [{ endsOn: null }, { endsOn: { gte: onDay } }] }],
    },
    select: {
      id: true,
      actionId: true,
      organisationId: true,
      role: true,
      startsOn: true,
      endsOn: true,
      sample: true,
      organisation: { select: { slug: true } },
    },
    orderBy: { organisation: { slug: 'asc' } },
  })
  return rows.flatMap(({ organisation, role, ...row }) => (role === 'CONSULTED' ? [] : [{ ...row, role, slug: organisation.slug }]))
}

async function readActions(database: Database, planId: string, roles: StoredRole[]): Promise<Map<string, StoredListAction>> {
  const rows = await database.action.findMany({
    where: { planId },
    ...inOrder,
    select: {
      id: true,
      number: true,
      version: true,
      sample: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      descriptionNl: true,
      descriptionEn: true,
      introducedYear: true,
      flagship: { select: { code: true } },
      goals: { select: { goal: { select: { code: true } } }, orderBy: { goal: { position: 'asc' } } },
      targetGroups: { select: { targetGroup: { select: { code: true } } }, orderBy: { targetGroup: { position: 'asc' } } },
      themes: { select: { theme: { select: { code: true } } }, orderBy: { theme: { position: 'asc' } } },
    },
  })
  const entries = await database.statusEntry.groupBy({ by: ['actionId'], where: { planId }, _min: { year: true } })
  const firstEntry = new Map(entries.map(({ actionId, _min }) => [actionId, _min.year]))
  const held = new Map<string, string[]>()
  for (const { actionId, role, slug } of roles) {
    const key = `${actionId} ${role}`
    const slugs = held.get(key) ?? []
    if (!slugs.includes(slug)) held.set(key, [...slugs, slug])
  }
  return new Map(
    rows.map(({ id, number, version, sample, flagship, goals, targetGroups, themes, ...texts }) => [
      number,
      {
        id,
        version,
        sample,
        firstEntryYear: firstEntry.get(id) ?? null,
        values: {
          ...texts,
          flagship: flagship?.code ?? null,
          goals: goals.map(({ goal }) => goal.code),
          targetGroups: targetGroups.map(({ targetGroup }) => targetGroup.code),
          themes: themes.map(({ theme }) => theme.code),
          leads: [...(held.get(`${id} LEAD`) ?? [])].sort(),
          partners: [...(held.get(`${id} PARTNER`) ?? [])].sort(),
        },
      },
    ]),
  )
}
