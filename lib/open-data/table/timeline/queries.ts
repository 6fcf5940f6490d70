import 'server-only'
import type { PublicPlan } from '../../../plan/queries'
import { listPublicOpenObstacles } from '../../obstacle/queries'
import type { Origin } from '../../terms/rules'
import { getPublicStagesDocument, listPublicOpenDeliverables } from '../../timeline/queries'
import { codesOf, inColumns, type Row } from '../rules'

/** Obstacles, what the plan produced, and its stages, each with what it is tied to. */
export async function listPublicTimelineRows(plan: PublicPlan, origin: Origin) {
  const [obstacles, deliverables, { stages }] = await Promise.all([
    listPublicOpenObstacles(plan),
    listPublicOpenDeliverables(plan),
    getPublicStagesDocument(plan, origin),
  ])
  return {
    obstacles: obstacles.map(
      (one): Row => ({
        slug: one.slug,
        kind: one.kind,
        ...inColumns('title', one.title),
        owner: one.owner,
        ...inColumns('next_step', one.nextStep),
        opened_year: one.openedYear,
        resolved_year: one.resolvedYear,
        ...inColumns('resolution', one.resolution),
      }),
    ),
    obstacle_actions: obstacles.flatMap(({ slug, actions }) => actions.map((action): Row => ({ obstacle: slug, action }))),
    obstacle_target_groups: obstacles.flatMap(({ slug, experiencedBy }) =>
      experiencedBy.map((group): Row => ({ obstacle: slug, target_group: group })),
    ),
    deliverables: deliverables.map(
      (one): Row => ({
        code: one.code,
        kind: one.kind,
        year: one.year,
        dated: one.date,
        reports_on_year: one.reportsOnYear,
        ...inColumns('title', one.title),
        ...inColumns('description', one.description),
        confidence: one.confidence,
        sources: codesOf(one.sources),
      }),
    ),
    deliverable_flagships: deliverables.flatMap(({ code, flagships }) => flagships.map((tied): Row => ({ deliverable: code, ...tied }))),
    deliverable_target_groups: deliverables.flatMap(({ code, targetGroups }) =>
      targetGroups.map(({ targetGroup, tie }): Row => ({ deliverable: code, target_group: targetGroup, tie })),
    ),
    stages: stages.map(
      ({ year, stage, note, sources }): Row => ({
        year,
        stage: stage.code,
        ...inColumns('stage', stage.label),
        ...inColumns('note', note),
        sources: codesOf(sources),
      }),
    ),
    cited: [...deliverables, ...stages].flatMap(({ sources }) => sources),
  }
}
