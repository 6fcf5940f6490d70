import 'server-only'
import type { PublicPlan } from '../../../plan/queries'
import {
  getPublicFlagshipsDocument,
  getPublicGoalsDocument,
  getPublicTargetGroupsDocument,
  getPublicThemesDocument,
  listPublicOpenCellComments,
} from '../../structure/queries'
import type { GoalsDocument } from '../../structure/schema'
import type { Origin } from '../../terms/rules'
import { codesOf, inColumns, type Row } from '../rules'

const named = ({ code, name, confidence, sources }: GoalsDocument['goals'][number]): Row => ({
  code,
  ...inColumns('name', name),
  confidence,
  sources: codesOf(sources),
})

/** Flagships, goals, both axes of the matrix and what is said of its cells, as rows. */
export async function listPublicStructureRows(plan: PublicPlan, origin: Origin) {
  const [{ flagships }, { goals }, { targetGroups }, { themes }, comments] = await Promise.all([
    getPublicFlagshipsDocument(plan, origin),
    getPublicGoalsDocument(plan, origin),
    getPublicTargetGroupsDocument(plan, origin),
    getPublicThemesDocument(plan, origin),
    listPublicOpenCellComments(plan),
  ])
  return {
    flagships: flagships.map(
      ({ code, title, working, theme, themeTie, confidence, sources }): Row => ({
        code,
        ...inColumns('title', title),
        working_title_nl: working.nl,
        working_title_en: working.en,
        theme,
        theme_tie: themeTie,
        confidence,
        sources: codesOf(sources),
      }),
    ),
    goals: goals.map(named),
    target_groups: targetGroups.map(named),
    themes: themes.map(({ note, ...theme }): Row => ({ ...named(theme), ...inColumns('note', note) })),
    cell_comments: comments.map(
      ({ targetGroup, theme, comment: { about, text, since, sources } }): Row => ({
        target_group: targetGroup,
        theme,
        about,
        ...inColumns('comment', text),
        since,
        sources: codesOf(sources),
      }),
    ),
    cited: [...flagships, ...goals, ...targetGroups, ...themes, ...comments.map(({ comment }) => comment)].flatMap(
      ({ sources }) => sources,
    ),
  }
}
