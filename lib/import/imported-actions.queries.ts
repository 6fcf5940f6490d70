import 'server-only'
import { columnOf, type Day } from '../dates'
import type { Database } from '../db'
import { getTranslator } from '../i18n'
import { locales } from '../locale'
import type { ListContext, StoredListAction } from './imported-actions.rules'
import type { StoredRole } from './imported-role.rules'
import { type Decisions, type ValueList, valueSet } from './imported-value.rules'
import { organisationSet } from './imported-vocabulary.rules'

/** The ids that the codes of a list stand for. */
export type ListIds = Record<'flagships' | 'goals' | 'targetGroups' | 'themes' | 'organisations', Map<string, string>>

const inOrder = { orderBy: { position: 'asc' } } as const

/**
 * Everything a list is compared with, in as many statements as there are tables, whatever the number of rows.
 * @param decisions what was decided on values that the plan does not have.
 */
export async function readListContext(
  database: Database,
  plan: { id: string; slug: string; sample: boolean },
  day: Day,
  decisions: Decisions = {},
) {
  const where = { planId: plan.id }
  const flagships = await database.flagship.findMany({
    where,
    ...inOrder,
    select: { id: true, code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
  })
  const goals = await database.goal.findMany({ where, ...inOrder, select: { id: true, code: true, nameNl: true, nameEn: true } })
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
  const named = (list: ValueList, rows: { code: string; nameNl: string | null; nameEn: string | null }[]) =>
    valueSet(
      list,
      rows.map(({ code, nameNl, nameEn }) => ({ code, words: [nameNl, nameEn] })),
      decisions[list],
    )
  const { set: organisationNames, added } = organisationSet(organisations, decisions.organisations)
  const titleStatus = (['OFFICIAL', 'WORKING'] as const).map((code) => ({
    code,
    words: locales.map((locale) => getTranslator(locale, 'import')(`titleStatus.${code}`)),
  }))
  const context: ListContext = {
    plan: plan.slug,
    actions,
    formerNumbers: new Map(formerNumbers.map(({ number, action }) => [number, action.number])),
    vocabulary: {
      flagship: valueSet(
        'flagship',
        flagships.map(({ code, titleNl, titleEn, workingTitleNl, workingTitleEn }) => ({
          code,
          words: [titleNl, titleEn, workingTitleNl, workingTitleEn],
        })),
        decisions.flagship,
      ),
      goals: named('goals', goals),
      targetGroups: named('targetGroups', targetGroups),
      themes: named('themes', themes),
      organisations: organisationNames,
    },
    titleStatuses: valueSet('titleStatus', titleStatus, decisions.titleStatus),
    sample: plan.sample,
  }
  const ids: ListIds = {
    flagships: idsBy(flagships),
    goals: idsBy(goals),
    targetGroups: idsBy(targetGroups),
    themes: idsBy(themes),
    organisations: new Map(organisations.map(({ id, slug }) => [slug, id])),
  }
  return { context, ids, roles, added }
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
    rows.map(({ id, number, version, flagship, goals, targetGroups, themes, ...texts }) => [
      number,
      {
        id,
        version,
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
