import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { PlanHas } from './has.rules'
import { type PlanWords, wordsOfRows } from './words.rules'

/** What a citation shows of a source. */
export const citation = { code: true, title: true, publisher: true, url: true, datedOn: true } as const satisfies Prisma.SourceSelect

/** Sources with what has to be known about them, in the order of their codes, so that a list of them never jumps. */
export const citations = { select: { ...citation, note: true, noteNl: true }, orderBy: { code: 'asc' } } as const

export type PublicPlan = {
  id: string
  slug: string
  titleNl: string
  titleEn: string | null
  shortTitleNl: string
  shortTitleEn: string | null
  firstYear: number
  startYear: number | null
  focusUntilYear: number | null
  horizonYear: number | null
  /** Without one there is no page, table or address of it. */
  hasMatrix: boolean
  has: PlanHas
  /** The last day on which the plan holds. */
  endedOn: Date | null
  /** An example: every page of the plan says so (rule 7). */
  sample: boolean
  /** What it calls its levels and states, where not as Koers does. */
  words: PlanWords
}

/** What makes a plan public, in one place: that it was published. Whatever the public reads of plans goes through this. */
export const publicPlans = { publishedAt: { not: null } } as const satisfies Prisma.PlanWhereInput

/** The plans that everybody may read, in the alphabetical order of their Dutch short titles. */
export const listPublicPlans = (): Promise<Pick<PublicPlan, 'slug' | 'titleNl' | 'titleEn' | 'shortTitleNl' | 'shortTitleEn'>[]> =>
  db.plan.findMany({
    where: publicPlans,
    select: { slug: true, titleNl: true, titleEn: true, shortTitleNl: true, shortTitleEn: true },
    orderBy: [{ shortTitleNl: 'asc' }, { slug: 'asc' }],
  })

/**
 * A plan that everybody may read by its slug, or null: one in preparation does not exist for them. Every public page and every address of
 * the open data starts here.
 */
export async function getPublicPlan(slug: string): Promise<PublicPlan | null> {
  const found = await readPlan(slug)
  if (!found || found.publishedAt === null) return null
  const { publishedAt: _, archivedAt: __, ...plan } = found
  return plan
}

/** Whether a plan is in the archive, which its pages tell nobody and its work everybody: it was public before. */
export const getPublicArchiving = async (slug: string): Promise<boolean> =>
  (await db.plan.count({ where: { ...publicPlans, slug, archivedAt: { not: null } } })) > 0

/** A plan as those see it who keep it. */
export type KeptPlan = PublicPlan & {
  /** Null while it is in preparation. */
  publishedAt: Date | null
  archivedAt: Date | null
}

/** A plan for anyone who works in it or administers, in preparation or not; null for everybody else, as for one that does not exist. */
export async function getKeptPlan(actor: Actor | null, slug: string): Promise<KeptPlan | null> {
  if (actor === null) return null
  const plan = await readPlan(slug)
  return plan && may(actor, 'getKeptPlan', { planId: plan.id }) ? plan : null
}

/** A plan whoever asks, so never for an answer. */
async function readPlan(slug: string): Promise<KeptPlan | null> {
  type Row = Omit<KeptPlan, 'words'> & { levelNames: Parameters<typeof wordsOfRows>[0]; stateWords: Parameters<typeof wordsOfRows>[1] }
  const [found] = await db.$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.title_nl AS "titleNl", p.title_en AS "titleEn", p.short_title_nl AS "shortTitleNl", p.short_title_en AS "shortTitleEn",
      (SELECT coalesce(json_agg(json_build_object('level', w.level, 'oneNl', w.one_nl, 'otherNl', w.other_nl, 'oneEn', w.one_en,
        'otherEn', w.other_en)), '[]') FROM level_names w WHERE w.plan_id = p.id) AS "levelNames",
      (SELECT coalesce(json_agg(json_build_object('state', w.state, 'labelNl', w.label_nl, 'labelEn', w.label_en,
        'definitionNl', w.definition_nl, 'definitionEn', w.definition_en)), '[]') FROM state_words w WHERE w.plan_id = p.id) AS "stateWords",
      p.first_year AS "firstYear", p.start_year AS "startYear", p.focus_until_year AS "focusUntilYear", p.horizon_year AS "horizonYear",
      p.has_matrix AS "hasMatrix", json_build_object('flagships', EXISTS (SELECT FROM flagships x WHERE x.plan_id = p.id),
        'goals', EXISTS (SELECT FROM goals x WHERE x.plan_id = p.id),
        'targetGroups', EXISTS (SELECT FROM target_groups x WHERE x.plan_id = p.id),
        'themes', EXISTS (SELECT FROM themes x WHERE x.plan_id = p.id),
        'organisations', EXISTS (SELECT FROM organisations x WHERE x.plan_id = p.id),
        'indicators', EXISTS (SELECT FROM indicators x WHERE x.plan_id = p.id)) AS has,
      p.ended_on AS "endedOn", p.published_at AS "publishedAt", p.archived_at AS "archivedAt",
      p.sample
    FROM plans p WHERE p.slug = ${slug}`
  if (!found) return null
  const { levelNames, stateWords, ...plan } = found
  return { ...plan, words: wordsOfRows(levelNames, stateWords) }
}

/** What is known about the plan itself: who made and adopted it, how it is built, paid and governed, its stage per year, with the sources of all that. */
export const getPublicPlanFacts = (planId: string) =>
  db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      publisherNl: true,
      publisherEn: true,
      structureNl: true,
      structureEn: true,
      fundingNl: true,
      fundingEn: true,
      governanceNl: true,
      governanceEn: true,
      approvedOn: true,
      approvedByNl: true,
      approvedByEn: true,
      stages: { select: { year: true, stage: true }, orderBy: { year: 'asc' } },
      citedSources: citations,
    },
  })

/**
 * What sources say of a plan as a whole: passages by subject, the seats of its partnership and how others classify it, each with its
 * sources. Facts of public sources, so no reporting year has to be public for them.
 */
export async function getPublicPlanContext(planId: string) {
  const inOrder = { where: { planId }, orderBy: { position: 'asc' } } as const
  const [passages, seats, terms] = await Promise.all([
    db.planPassage.findMany({
      where: { planId },
      select: { subject: true, textNl: true, textEn: true, confidence: true, sources: citations },
      orderBy: { subject: 'asc' },
    }),
    db.partnershipSeat.findMany({
      ...inOrder,
      select: { code: true, nameNl: true, nameEn: true, seats: true, noteNl: true, noteEn: true, sources: citations },
    }),
    db.planTerm.findMany({
      ...inOrder,
      select: {
        ...{ code: true, listNl: true, listEn: true, groupNl: true, groupEn: true, nameNl: true, nameEn: true },
        sources: citations,
      },
    }),
  ])
  return { passages, seats, terms }
}

export type PublicPlanContext = Awaited<ReturnType<typeof getPublicPlanContext>>

/** The sources that a plan knows, to choose from when something of it is revised; by title. They are public. */
export const listPublicSources = (planId: string) =>
  db.source.findMany({ where: { planId }, select: citation, orderBy: [{ title: 'asc' }, { code: 'asc' }] })
