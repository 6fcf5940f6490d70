import 'server-only'
import { getPublicPlanContext, type PublicPlan } from '../plan/plan.queries'
import { codesOf, type Row } from './table.rules'

/** What sources say of the plan as a whole, how others classify it, and the seats of its partnership, as rows. */
export async function listPublicContextRows(plan: PublicPlan) {
  const { passages, seats, terms } = await getPublicPlanContext(plan.id)
  return {
    plan_passages: passages.map(
      ({ subject, textNl, textEn, confidence, sources }): Row => ({
        subject,
        text_nl: textNl,
        text_en: textEn,
        confidence,
        sources: codesOf(sources),
      }),
    ),
    plan_terms: terms.map(
      (one): Row => ({
        code: one.code,
        list_nl: one.listNl,
        list_en: one.listEn,
        group_nl: one.groupNl,
        group_en: one.groupEn,
        name_nl: one.nameNl,
        name_en: one.nameEn,
        sources: codesOf(one.sources),
      }),
    ),
    partnership_seats: seats.map(
      (one): Row => ({
        code: one.code,
        name_nl: one.nameNl,
        name_en: one.nameEn,
        seats: one.seats,
        note_nl: one.noteNl,
        note_en: one.noteEn,
        sources: codesOf(one.sources),
      }),
    ),
    cited: [...passages, ...seats, ...terms].flatMap(({ sources }) => sources),
  }
}
