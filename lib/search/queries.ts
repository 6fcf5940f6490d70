import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { listPublicObstacles } from '../obstacle/queries'
import { getPublicLedger, type ListedAction } from '../status/ledger/queries'
import { stripsOf } from '../status/strip/rules'
import { holdsEveryWord } from '../text'
import { type Bilingual, pageOf, wordsOf } from './rules'
import type { SearchKind, SearchQuery } from './schema'

type Found = { kind: SearchKind; id: string; year: number | null }

/** As `folded` does it, with what every PostgreSQL has: no extension to install, and so none that a host may refuse. A text of plain letters needs no more. */
const plain = (text: Prisma.Sql) => Prisma.sql`CASE
  WHEN octet_length(${text}) = length(${text}) THEN lower(${text})
  ELSE lower(regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g')) END`

/**
 * Which texts of a plan hold every word of a search, in either language. A note counts when its entry is confirmed and its year public;
 * what else may be shown is left to the rules of the lists.
 */
const findTexts = (planId: string, words: string[]): Promise<Found[]> => db.$queryRaw<Found[]>`
  WITH words AS (SELECT array_agg(${plain(Prisma.sql`word`)}) AS list FROM unnest(${words}::text[]) AS word),
  texts AS (
    SELECT 'actions' AS kind, a.id, NULL::int AS year,
      concat_ws(' ', a.number, a.title_nl, a.title_en, a.description_nl, a.description_en) AS text
    FROM actions a WHERE a.plan_id = ${planId}::uuid
    UNION ALL
    SELECT 'notes', e.action_id, e.year, concat_ws(' ', e.note_nl, e.note_en, e.reason_nl, e.reason_en,
      e.closing_note_nl, e.closing_note_en, e.successor_nl, e.successor_en)
    FROM status_entries e JOIN reporting_years y ON y.plan_id = e.plan_id AND y.year = e.year
    WHERE e.plan_id = ${planId}::uuid AND e.confirmed_at IS NOT NULL AND y.public_since IS NOT NULL
    UNION ALL
    SELECT 'obstacles', o.id, NULL, concat_ws(' ', o.title_nl, o.title_en, o.next_step_nl, o.next_step_en, o.resolution_nl, o.resolution_en)
    FROM obstacles o WHERE o.plan_id = ${planId}::uuid
  )
  SELECT kind, id, year FROM texts
    CROSS JOIN LATERAL (SELECT ${plain(Prisma.sql`text`)} AS plain OFFSET 0) AS folded
    CROSS JOIN words
  WHERE NOT EXISTS (SELECT FROM unnest(words.list) AS word WHERE strpos(plain, word) = 0)`

export type FoundAction = { kind: 'actions'; action: ListedAction; description: Bilingual }
export type FoundNote = { kind: 'notes'; action: ListedAction; year: number; texts: Bilingual[] }
export type FoundObstacle = { kind: 'obstacles'; obstacle: Awaited<ReturnType<typeof listPublicObstacles>>[number] }

/** One group of what was found: how many there are, and those that are shown. */
export type FoundGroup<T> = { total: number; page: number; pages: number; items: T[] }
export type SearchResult = { actions: FoundGroup<FoundAction>; notes: FoundGroup<FoundNote>; obstacles: FoundGroup<FoundObstacle> }

/** How many of each group are shown together, and how many on a page of one group. */
const together = 10
const alone = 20

/**
 * What everybody may know that holds every word of a search: actions by their number, title and text, confirmed notes of public years,
 * and obstacles. Six statements, however much there is.
 * @param q at most 100 characters.
 */
export async function listPublicMatches(planId: string, { q, in: only, page }: SearchQuery & { q: string }): Promise<SearchResult> {
  const [ledger, found] = await Promise.all([getPublicLedger(planId), findTexts(planId, wordsOf(q))])
  const ids = (kind: SearchKind) => new Set(found.filter((one) => one.kind === kind).map(({ id }) => id))
  const group = <T>(kind: SearchKind, all: T[]): FoundGroup<T> => {
    const shown = pageOf(all, only === kind ? page : 1, only === kind ? alone : together)
    return { ...shown, items: only === null || only === kind ? shown.items : [], total: all.length }
  }

  const holding = ids('actions')
  const rank = ({ number, titleNl, titleEn }: ListedAction) =>
    number === q ? 0 : holdsEveryWord(`${titleNl ?? ''} ${titleEn ?? ''}`, q) ? 1 : 2
  const actions = group(
    'actions',
    ledger.actions.filter(({ id }) => holding.has(id)).sort((a, b) => rank(a) - rank(b)),
  )

  // an entry is shown where its action counts in the year, as on the page of the action
  const strips = stripsOf(ledger)
  const noted = new Set(found.map(({ id, year }) => `${id} ${year}`))
  const notes = group(
    'notes',
    ledger.years
      .flatMap(({ year }) => ledger.actions.map((action) => ({ action, year })))
      .filter(({ action: { id }, year }) => noted.has(`${id} ${year}`) && strips.get(id)?.some((one) => one.year === year && one.state))
      .sort((a, b) => b.year - a.year),
  )

  const [obstacles, descriptions, entries] = await Promise.all([
    ids('obstacles').size === 0
      ? []
      : listPublicObstacles(
          planId,
          ledger.actions.map(({ id }) => id),
        ),
    readDescriptions(actions.items.map(({ id }) => id)),
    readNotes(planId, notes.items),
  ])
  // what PostgreSQL found may stand in a part of an obstacle that is not public yet
  const told = obstacles.filter(({ titleNl, titleEn, nextStepNl, nextStepEn, resolutionNl, resolutionEn }) =>
    holdsEveryWord([titleNl, titleEn, nextStepNl, nextStepEn, resolutionNl, resolutionEn].join(' '), q),
  )
  return {
    actions: {
      ...actions,
      items: actions.items.map((action) => ({ kind: 'actions', action, description: descriptions.get(action.id) ?? none })),
    },
    notes: {
      ...notes,
      items: notes.items.map((one) => ({ kind: 'notes', ...one, texts: entries.get(`${one.action.id} ${one.year}`) ?? [] })),
    },
    obstacles: group(
      'obstacles',
      told.map((obstacle) => ({ kind: 'obstacles', obstacle })),
    ),
  }
}

const none: Bilingual = { nl: null, en: null }

async function readDescriptions(ids: string[]): Promise<Map<string, Bilingual>> {
  const select = { id: true, descriptionNl: true, descriptionEn: true } as const
  const rows = ids.length === 0 ? [] : await db.action.findMany({ where: { id: { in: ids } }, select })
  return new Map(rows.map(({ id, descriptionNl, descriptionEn }) => [id, { nl: descriptionNl, en: descriptionEn }]))
}

/** The texts of confirmed entries, by action and year. */
async function readNotes(planId: string, notes: { action: { id: string }; year: number }[]): Promise<Map<string, Bilingual[]>> {
  if (notes.length === 0) return new Map()
  const rows = await db.statusEntry.findMany({
    where: { planId, confirmedAt: { not: null }, OR: notes.map(({ action, year }) => ({ actionId: action.id, year })) },
    select: {
      actionId: true,
      year: true,
      noteNl: true,
      noteEn: true,
      reasonNl: true,
      reasonEn: true,
      closingNoteNl: true,
      closingNoteEn: true,
      successorNl: true,
      successorEn: true,
    },
  })
  return new Map(
    rows.map((row) => [
      `${row.actionId} ${row.year}`,
      [
        { nl: row.noteNl, en: row.noteEn },
        { nl: row.reasonNl, en: row.reasonEn },
        { nl: row.closingNoteNl, en: row.closingNoteEn },
        { nl: row.successorNl, en: row.successorEn },
      ],
    ]),
  )
}
