import { reportSavedAt } from './calendar'
import { idOf, type Loading } from './loading'

/** What is written of the reports: two are complete, the third is a draft. None of them is published here. */
export async function loadReports({ transaction, planId, example, now }: Loading): Promise<void> {
  await transaction.annualReport.createMany({
    data: example.reportTexts.map(({ year, introduction }) => ({
      planId,
      year,
      introductionNl: introduction.nl,
      introductionEn: introduction.en,
      savedAt: reportSavedAt(year, now),
    })),
  })
  const flagships = new Map((await transaction.flagship.findMany({ where: { planId } })).map(({ code, id }) => [code, id]))
  await transaction.flagshipText.createMany({
    data: example.reportTexts.flatMap(({ year, flagships: texts }) =>
      Object.entries(texts).map(([code, { nl, en }]) => ({
        planId,
        year,
        flagshipId: idOf(flagships, code),
        textNl: nl,
        textEn: en,
        savedAt: reportSavedAt(year, now),
      })),
    ),
  })
}
