import 'server-only'
import { db } from '../db'
import { listPublicGoals } from '../plan/goal.queries'
import { readWords } from '../plan/words.queries'
import { ownNames } from '../plan/words-known.rules'
import { listPublicReportYears } from '../report/report.queries'
import { placeOfSearch, type SearchPlace } from './place.rules'

type TitledFlagship = {
  titleNl: string | null
  titleEn: string | null
  workingTitleNl: string | null
  workingTitleEn: string | null
}

const titlesOf = ({ titleNl, titleEn, workingTitleNl, workingTitleEn }: TitledFlagship): TitledFlagship => ({
  titleNl,
  titleEn,
  workingTitleNl,
  workingTitleEn,
})

/** The page that a search names as it is called, with its name: a goal, a flagship, or the report on a year. Null when it names none. */
export async function getPublicNamedPlace(
  planId: string,
  q: string,
): Promise<{ place: SearchPlace; goal: { nl: string | null; en: string | null } | null; flagship: TitledFlagship | null } | null> {
  const [goals, flagships, words] = await Promise.all([
    listPublicGoals(planId),
    db.flagship.findMany({
      where: { planId },
      select: { code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
      orderBy: { position: 'asc' },
    }),
    readWords(db, planId),
  ])
  const years = /\d{4}/.test(q) ? (await listPublicReportYears(planId)).map(({ year }) => year) : []
  const codes = (all: { code: string }[]) => all.map(({ code }) => code)
  const own = { goals: ownNames(words, 'GOAL'), flagships: ownNames(words, 'FLAGSHIP') }
  const place = placeOfSearch(q, { goals: codes(goals), flagships: codes(flagships), years }, own)
  if (place === null || place.kind === 'reports') return place && { place, goal: null, flagship: null }
  const goal = place.kind === 'goals' ? goals.find(({ code }) => code === place.code) : undefined
  const flagship = place.kind === 'flagships' ? flagships.find(({ code }) => code === place.code) : undefined
  return { place, goal: goal ? { nl: goal.nameNl, en: goal.nameEn } : null, flagship: flagship ? titlesOf(flagship) : null }
}
