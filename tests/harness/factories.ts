import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { columnOf, type Day } from '../../lib/dates'
import { db } from '../../lib/db'
import { isClosing } from '../../lib/status/status.rules'
import type { Actor } from '../../lib/user/user.rules'
import type { Prisma } from '../../prisma/generated/client'
import type { ActionStatus, InvolvementRole, MembershipRole } from '../../prisma/generated/enums'

// Rows for tests, written as short as what they are about. Each test makes a plan of its own, so tests never meet.

const unique = () => randomBytes(5).toString('hex')

/** A public plan without anything in it, first year 2022. */
export const createPlan = (over: Partial<Prisma.PlanUncheckedCreateInput> = {}) =>
  db.plan.create({
    data: {
      slug: `plan-${unique()}`,
      titleNl: 'Een plan',
      titleEn: 'A plan',
      shortTitleNl: 'Plan',
      shortTitleEn: 'Plan',
      firstYear: 2022,
      publishedAt: columnOf('2022-01-01'),
      ...over,
    },
  })

type OfPlan<T extends { planId: string }> = Partial<T> & { planId: string }

export const createFlagship = ({ code = 'a', ...over }: OfPlan<Prisma.FlagshipUncheckedCreateInput>) =>
  db.flagship.create({
    data: { code, position: code.charCodeAt(0), titleNl: `Vlaggenschip ${code}`, titleEn: `Flagship ${code}`, ...over },
  })

export const createGoal = ({ code = 'a', ...over }: OfPlan<Prisma.GoalUncheckedCreateInput>) =>
  db.goal.create({ data: { code, position: code.charCodeAt(0), nameNl: `Doel ${code}`, nameEn: `Goal ${code}`, ...over } })

export const createTargetGroup = ({ code = 'group', ...over }: OfPlan<Prisma.TargetGroupUncheckedCreateInput>) =>
  db.targetGroup.create({ data: { code, position: 1, nameNl: `Doelgroep ${code}`, nameEn: `Target group ${code}`, ...over } })

export const createTheme = ({ code = 'theme', ...over }: OfPlan<Prisma.ThemeUncheckedCreateInput>) =>
  db.theme.create({ data: { code, position: 1, nameNl: `Thema ${code}`, nameEn: `Theme ${code}`, ...over } })

export const createSource = ({ code = `source-${unique()}`, ...over }: OfPlan<Prisma.SourceUncheckedCreateInput>) =>
  db.source.create({ data: { code, title: `Source ${code}`, ...over } })

/** An action with an official title; number and position 1 unless given. */
export const createAction = ({ number = '1', ...over }: OfPlan<Prisma.ActionUncheckedCreateInput>) =>
  db.action.create({
    data: {
      number,
      position: Number(number) || 1,
      titleNl: `Actie ${number}`,
      titleEn: `Action ${number}`,
      titleStatus: 'OFFICIAL',
      ...over,
    },
  })

/** Actions numbered 1 to `count`. */
export async function createActions(planId: string, count: number, over: Partial<Prisma.ActionUncheckedCreateInput> = {}) {
  const actions = []
  for (let number = 1; number <= count; number += 1) actions.push(await createAction({ ...over, planId, number: String(number) }))
  return actions
}

type Name = { nameNl: string; nameEn?: string | null; startsOn?: Day; endsOn?: Day }

/** An organisation with one undated name, or with the names given. */
export const createOrganisation = ({
  slug = `organisation-${unique()}`,
  names = [{ nameNl: `Organisatie ${slug}`, nameEn: `Organisation ${slug}` }],
  ...over
}: Omit<OfPlan<Prisma.OrganisationUncheckedCreateInput>, 'names'> & { names?: Name[] }) =>
  db.organisation.create({
    data: {
      slug,
      ...over,
      names: {
        create: names.map(({ startsOn, endsOn, ...name }) => ({
          ...name,
          startsOn: startsOn && columnOf(startsOn),
          endsOn: endsOn && columnOf(endsOn),
        })),
      },
    },
  })

/** A role of an organisation in an action, from and until a day when given. */
export const involve = (
  actionId: string,
  organisationId: string,
  role: InvolvementRole = 'LEAD',
  { startsOn, endsOn }: { startsOn?: Day; endsOn?: Day } = {},
) =>
  db.involvement.create({
    data: { actionId, organisationId, role, startsOn: startsOn && columnOf(startsOn), endsOn: endsOn && columnOf(endsOn) },
  })

type YearOptions = { closed?: boolean; public?: boolean; deadline?: Day; scope?: { id: string }[] }

/** An open year that nobody but staff can see; closed with the given actions as its scope, public, or both. */
export const createYear = (planId: string, year: number, { closed = false, deadline, scope = [], ...options }: YearOptions = {}) =>
  db.reportingYear.create({
    data: {
      planId,
      year,
      openedAt: new Date(`${year}-12-01T09:00:00Z`),
      deadline: deadline && columnOf(deadline),
      closedAt: closed ? new Date(`${year + 1}-02-01T09:00:00Z`) : null,
      publicSince: options.public ? new Date(`${year + 1}-02-01T09:00:00Z`) : null,
      scope: { create: scope.map((action) => ({ actionId: action.id })) },
    },
  })

/** An action of a closed year that may be corrected. */
export const createUnlock = ({ id, planId }: { id: string; planId: string }, year: number, reason = 'Verkeerd overgenomen.') =>
  db.unlock.create({ data: { planId, actionId: id, year, reason, unlockedAt: new Date() } })

type EntryOptions = Partial<Prisma.StatusEntryUncheckedCreateInput> & { confirmed?: boolean }

/** What was said about an action in a year; confirmed unless told otherwise. Closing states get a reason. */
export function createEntry(
  action: { id: string; planId: string },
  year: number,
  state: ActionStatus | null = 'BEING_IMPLEMENTED',
  { confirmed = true, ...over }: EntryOptions = {},
) {
  return db.statusEntry.create({
    data: {
      planId: action.planId,
      actionId: action.id,
      year,
      status: state,
      nothingToReport: state === null ? 'TOO_EARLY' : null,
      closingReason: isClosing(state) ? 'PRIORITIES_CHANGED' : null,
      successorNl: state === 'CONTINUED_ELSEWHERE' ? 'Een ander plan' : null,
      confirmedAt: confirmed ? new Date(`${year + 1}-01-15T09:00:00Z`) : null,
      ...over,
    },
  })
}

/** `role` in the plan `planId`, for an organisation of it; `onlyIn` is the example that a demo account is of. */
type UserOptions = Omit<Partial<Prisma.UserUncheckedCreateInput>, 'planId'> & {
  role?: MembershipRole
  planId?: string
  organisationId?: string
  onlyIn?: string
}

/** Somebody who may sign in; with a role in a plan when both are given. */
export async function createUser({ role, planId, organisationId, onlyIn, ...over }: UserOptions = {}) {
  const email = over.email ?? `user-${unique()}@example.org`
  const memberships = role && planId ? { create: { role, planId, organisationId } } : undefined
  const user = await db.user.create({ data: { name: 'Een gebruiker', memberships, planId: onlyIn, ...over, email } })
  return { ...user, email }
}

export const createObstacle = ({
  slug = `obstacle-${unique()}`,
  actions = [],
  ...over
}: Omit<OfPlan<Prisma.ObstacleUncheckedCreateInput>, 'actions'> & { actions?: { id: string }[] }) =>
  db.obstacle.create({
    data: {
      slug,
      kind: 'BUDGET',
      titleNl: `Obstakel ${slug}`,
      titleEn: `Obstacle ${slug}`,
      openedYear: 2022,
      ...over,
      actions: { create: actions.map((action) => ({ actionId: action.id })) },
    },
  })

/** Something that the plan produced, as a source says. */
export const createDeliverable = (over: OfPlan<Prisma.DeliverableUncheckedCreateInput>) =>
  db.deliverable.create({
    data: { code: `deliverable-${unique()}`, kind: 'STUDY', year: 2023, titleNl: 'Een studie', titleEn: 'A study', ...over },
  })

/** An indicator in percent with one way of measuring it, called `flanders`, and no values. */
export const createIndicator = (over: OfPlan<Prisma.IndicatorUncheckedCreateInput>) =>
  db.indicator.create({
    data: {
      ...{ code: `indicator-${unique()}`, position: 1, role: 'LEAD', unit: '%', nameNl: 'deelname', nameEn: 'participation' },
      series: {
        create: { code: 'flanders', position: 1, survey: 'LFS', window: 'FOUR_WEEKS', population: '25-64', geography: 'flanders' },
      },
      ...over,
    },
    include: { series: true },
  })

/** Somebody with a role in a plan, as commands and queries get them. */
export async function createActor({ administrator = false, ...options }: UserOptions & { administrator?: boolean } = {}): Promise<Actor> {
  const user = await createUser({ ...options, administratorSince: administrator ? new Date() : null })
  const { role, planId, organisationId = null } = options
  return {
    id: user.id,
    name: user.name,
    locale: user.locale,
    administrator,
    planId: user.planId,
    memberships: role && planId ? [{ role, planId, organisationId }] : [],
  }
}

type ImportOptions = OfPlan<Prisma.ImportUncheckedCreateInput> & { rows?: string[][]; columns?: Record<string, number> }

/** An uploaded list of actions, its columns found: one row that gives action 1 a title unless told otherwise. */
export function createImport({
  rows = [
    ['number', 'titleNl'],
    ['1', 'Een titel uit een bestand'],
  ],
  columns = { number: 0, titleNl: 1 },
  ...over
}: ImportOptions) {
  const file = Buffer.from(rows.map((cells) => cells.join(';')).join('\n'))
  return db.import.create({
    data: {
      number: 1,
      kind: 'ACTIONS',
      fileName: 'lijst.csv',
      format: 'CSV',
      file: Uint8Array.from(file),
      sha256: createHash('sha256').update(file).digest('hex'),
      table: { sheet: null, rows: rows.map((cells, index) => ({ line: index + 1, cells })), flaws: {} },
      mapping: { headLine: 1, columns },
      ...over,
    },
  })
}

/** Words of its own for a plan: a flagship is a programme, and what is realised is finished. */
export const createPlanWords = (planId: string) =>
  db.planWords.create({
    data: {
      planId,
      levels: { create: { level: 'FLAGSHIP', oneNl: 'programma', otherNl: 'programma’s', oneEn: 'programme', otherEn: 'programmes' } },
      states: {
        create: { state: 'REALISED', labelNl: 'Klaar', labelEn: 'Finished', definitionNl: 'Het is er.', definitionEn: 'It is there.' },
      },
    },
  })
