import 'server-only'
import { db } from '../db'
import { getPublicMatrix, listPublicCellComments } from '../plan/matrix.queries'
import { matrixOf } from '../plan/matrix.rules'
import { citations, type PublicPlan } from '../plan/plan.queries'
import { asText } from '../report/edition-facts.rules'
import { getPublicLedger, type ListedAction } from '../status/ledger.queries'
import { actionsInScope, type Ledger, tally } from '../status/ledger.rules'
import { countStates } from '../status/status.rules'
import { citedAs, type LabelledPlan, labelOf, type Origin, termsOf, yearTalliesOf } from './open-data.rules'
import type {
  FlagshipsDocument,
  GoalsDocument,
  MatrixDocument,
  OpenCellComment,
  TargetGroupsDocument,
  ThemesDocument,
} from './plan-data.schema'

const named = {
  code: true,
  nameNl: true,
  nameEn: true,
  confidence: true,
  sources: citations,
  actions: { select: { actionId: true } },
} as const
const inOrder = { position: 'asc' } as const

/** How the actions with these ids stand: their numbers in the plan's order, and each public year. */
function groupOf(ledger: Ledger<ListedAction>, ids: string[]) {
  const own = new Set(ids)
  const isOwn = ({ id }: { id: string }) => own.has(id)
  return { actions: ledger.actions.filter(isOwn).map(({ number }) => number), years: yearTalliesOf(ledger, isOwn) }
}

type Named = Omit<GoalsDocument['goals'][number], 'actions' | 'years' | 'sources' | 'name' | 'sample'> & {
  nameNl: string | null
  nameEn: string | null
  sources: Parameters<typeof citedAs>[0][]
  actions: { actionId: string }[]
}

/** Whether any action is linked to one of these: until then which actions belong to each is unknown (rule 9). */
const isEntered = (groups: { actions: unknown[] }[]) => groups.some(({ actions }) => actions.length > 0)
const unknown = { actions: null, years: null }

const asGroup = (
  plan: LabelledPlan,
  ledger: Ledger<ListedAction>,
  entered: boolean,
  { nameNl, nameEn, sources, actions, ...item }: Named,
) => ({
  ...labelOf(plan),
  ...item,
  name: asText(nameNl, nameEn),
  sources: sources.map(citedAs),
  ...(entered
    ? groupOf(
        ledger,
        actions.map(({ actionId }) => actionId),
      )
    : unknown),
})

/** The goals of the plan with the actions that serve them and how those stand. */
export async function getPublicGoalsDocument(plan: PublicPlan, origin: Origin): Promise<GoalsDocument> {
  const [ledger, goals] = await Promise.all([
    getPublicLedger(plan.id),
    db.goal.findMany({ where: { planId: plan.id }, select: named, orderBy: inOrder }),
  ])
  return { ...termsOf(plan, origin), goals: goals.map((goal) => asGroup(plan, ledger, isEntered(goals), goal)) }
}

/** The target groups of the plan, one axis of the matrix. */
export async function getPublicTargetGroupsDocument(plan: PublicPlan, origin: Origin): Promise<TargetGroupsDocument> {
  const [ledger, groups] = await Promise.all([
    getPublicLedger(plan.id),
    db.targetGroup.findMany({ where: { planId: plan.id }, select: named, orderBy: inOrder }),
  ])
  return { ...termsOf(plan, origin), targetGroups: groups.map((group) => asGroup(plan, ledger, isEntered(groups), group)) }
}

/** The themes of the plan, the other axis. */
export async function getPublicThemesDocument(plan: PublicPlan, origin: Origin): Promise<ThemesDocument> {
  const [ledger, themes] = await Promise.all([
    getPublicLedger(plan.id),
    db.theme.findMany({ where: { planId: plan.id }, select: { ...named, note: true, noteNl: true }, orderBy: inOrder }),
  ])
  return {
    ...termsOf(plan, origin),
    themes: themes.map(({ note, noteNl, ...theme }) => ({
      ...asGroup(plan, ledger, isEntered(themes), theme),
      note: asText(noteNl, note),
    })),
  }
}

/** The flagships of the plan with n of N for each public year. */
export async function getPublicFlagshipsDocument(plan: PublicPlan, origin: Origin): Promise<FlagshipsDocument> {
  const [ledger, flagships] = await Promise.all([
    getPublicLedger(plan.id),
    db.flagship.findMany({
      where: { planId: plan.id },
      select: {
        id: true,
        code: true,
        titleNl: true,
        titleEn: true,
        workingTitleNl: true,
        workingTitleEn: true,
        confidence: true,
        theme: { select: { code: true } },
        themeTie: true,
        sources: citations,
      },
      orderBy: inOrder,
    }),
  ])
  return {
    ...termsOf(plan, origin),
    flagships: flagships.map(({ id, titleNl, titleEn, workingTitleNl, workingTitleEn, theme, sources, ...flagship }) => ({
      ...labelOf(plan),
      ...flagship,
      title: asText(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn),
      working: { nl: titleNl === null && workingTitleNl !== null, en: titleEn === null && workingTitleEn !== null },
      theme: theme?.code ?? null,
      sources: sources.map(citedAs),
      ...(ledger.actions.some(({ flagshipId }) => flagshipId !== null)
        ? groupOf(
            ledger,
            ledger.actions.filter(({ flagshipId }) => flagshipId === id).map((action) => action.id),
          )
        : unknown),
    })),
  }
}

/** What is said of the cells of the matrix, each with the codes of its cell, in the order of the axes. */
export async function listPublicOpenCellComments(
  plan: LabelledPlan,
): Promise<{ targetGroup: string; theme: string; comment: OpenCellComment }[]> {
  return (await listPublicCellComments(plan.id)).map(({ group, theme, textNl, textEn, sources, ...comment }) => ({
    targetGroup: group,
    theme,
    comment: { ...labelOf(plan), ...comment, text: asText(textNl, textEn), sources: sources.map(citedAs) },
  }))
}

/** Target group × theme: which actions are in each cell, with their states in a year. Null when that year is not public. */
export async function getPublicMatrixDocument(plan: PublicPlan, year: number | null, origin: Origin): Promise<MatrixDocument | null> {
  if (!plan.hasMatrix) return null
  const [ledger, axes, comments] = await Promise.all([getPublicLedger(plan.id), getPublicMatrix(plan.id), listPublicOpenCellComments(plan)])
  const shown = ledger.years.find((candidate) => candidate.year === year)
  if (year !== null && !shown) return null
  const matrix = matrixOf(axes, year === null ? ledger.actions : actionsInScope(ledger, year))
  const countsOf = (actions: { id: string }[]) => {
    if (year === null) return null
    const ids = new Set(actions.map(({ id }) => id))
    const { counts } = tally(ledger, year, ({ id }) => ids.has(id))
    return countStates.map((state) => ({ state, count: counts[state] }))
  }
  const numbers = (actions: { number: string }[]) => actions.map(({ number }) => number)
  return {
    ...termsOf(plan, origin),
    year,
    provisional: shown !== undefined && shown.closedAt === null,
    cells: matrix.rows.flatMap(({ cells }) =>
      cells.map(({ group, theme, actions }) => ({
        targetGroup: group.code,
        theme: theme.code,
        actions: matrix.entered ? numbers(actions) : null,
        counts: matrix.entered ? countsOf(actions) : null,
        comment: comments.find((one) => one.targetGroup === group.code && one.theme === theme.code)?.comment ?? null,
      })),
    ),
    placed: matrix.entered ? numbers(matrix.placed) : null,
    unplaced: matrix.entered ? numbers(matrix.unplaced) : null,
    placements: matrix.entered ? matrix.placements : null,
  }
}
