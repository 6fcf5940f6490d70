import 'server-only'
import { db } from '../db'
import { citations, type PublicPlan } from '../plan/plan.queries'
import { asText } from '../report/edition-facts.rules'
import { codesOf, inColumns, type Row } from './table.rules'

const inOrder = { position: 'asc' } as const

/** What the plan itself says of its actions, and to which goals, target groups and themes each belongs. */
export async function listPublicActionRows(plan: PublicPlan) {
  const actions = await db.action.findMany({
    where: { planId: plan.id },
    select: {
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      descriptionNl: true,
      descriptionEn: true,
      introducedYear: true,
      flagship: { select: { code: true } },
      splitFrom: { select: { number: true } },
      sources: citations,
      goals: { select: { goal: { select: { code: true } } }, orderBy: { goal: inOrder } },
      targetGroups: { select: { targetGroup: { select: { code: true } } }, orderBy: { targetGroup: inOrder } },
      themes: { select: { theme: { select: { code: true } } }, orderBy: { theme: inOrder } },
    },
    orderBy: inOrder,
  })
  return {
    actions: actions.map(
      (row): Row => ({
        number: row.number,
        ...inColumns('title', asText(row.titleNl, row.titleEn)),
        title_status: row.titleStatus,
        ...inColumns('description', asText(row.descriptionNl, row.descriptionEn)),
        flagship: row.flagship?.code ?? null,
        introduced_year: row.introducedYear,
        split_from: row.splitFrom?.number ?? null,
        sources: codesOf(row.sources),
      }),
    ),
    action_goals: actions.flatMap(({ number, goals }) => goals.map(({ goal }): Row => ({ action: number, goal: goal.code }))),
    action_target_groups: actions.flatMap(({ number, targetGroups }) =>
      targetGroups.map(({ targetGroup }): Row => ({ action: number, target_group: targetGroup.code })),
    ),
    action_themes: actions.flatMap(({ number, themes }) => themes.map(({ theme }): Row => ({ action: number, theme: theme.code }))),
    cited: actions.flatMap(({ sources }) => sources),
  }
}
