import 'server-only'
import { columnOf, today } from '../dates'
import { db } from '../db'
import { listPublicObstacles } from '../obstacle/queries'
import { knownLabels, ownNames } from '../plan/words/known/rules'
import { readWords } from '../plan/words/queries'
import { getPublicLedger, type ListedAction } from '../status/ledger/queries'
import { stripsOf } from '../status/strip/rules'
import { folded, holdsEveryWord } from '../text'
import { meaningOfSearch, type SearchMeaning, type StateWords } from './meaning/rules'
import { type Bilingual, pageOf, wordsOf } from './rules'
import type { SearchKind, SearchQuery } from './schema'
import { holdsNearly, nearWords, withoutTypos } from './typo/rules'

type Stored = { kind: SearchKind; id: string; year: number | null; text: string }

/** The texts of a plan, in both languages; those of an action with the names of who carries it on a day. A note counts when its entry is confirmed and its year public; what else may be shown is left to the rules of the lists. */
const readTexts = (planId: string, day: Date): Promise<Stored[]> => db.$queryRaw<Stored[]>`
  SELECT 'actions' AS kind, a.id, NULL::int AS year,
    concat_ws(' ', a.number, a.title_nl, a.title_en, a.description_nl, a.description_en, (
      SELECT string_agg(concat_ws(' ', n.name_nl, n.name_en, n.abbreviation), ' ')
      FROM involvements i JOIN organisation_names n ON n.organisation_id = i.organisation_id
      WHERE i.action_id = a.id AND coalesce(i.starts_on, ${day}) <= ${day} AND coalesce(i.ends_on, ${day}) >= ${day}
        AND coalesce(n.starts_on, ${day}) <= ${day}
    )) AS text
  FROM actions a WHERE a.plan_id = ${planId}::uuid
  UNION ALL
  SELECT 'notes', e.action_id, e.year, concat_ws(' ', e.note_nl, e.note_en, e.reason_nl, e.reason_en,
    e.closing_note_nl, e.closing_note_en, e.successor_nl, e.successor_en)
  FROM status_entries e JOIN reporting_years y ON y.plan_id = e.plan_id AND y.year = e.year
  WHERE e.plan_id = ${planId}::uuid AND e.confirmed_at IS NOT NULL AND y.public_since IS NOT NULL
  UNION ALL
  SELECT 'obstacles', o.id, NULL, concat_ws(' ', o.title_nl, o.title_en, o.next_step_nl, o.next_step_en, o.resolution_nl, o.resolution_en)
  FROM obstacles o WHERE o.plan_id = ${planId}::uuid`

/** How a text holds the words of a search: each of them, or one that is a typo away. */
type Holds = (text: string, words: string[]) => boolean

export type FoundAction = { kind: 'actions'; action: ListedAction; description: Bilingual }
export type FoundNote = { kind: 'notes'; action: ListedAction; year: number; texts: Bilingual[] }
export type FoundObstacle = { kind: 'obstacles'; obstacle: Awaited<ReturnType<typeof listPublicObstacles>>[number] }

/** One group of what was found: how many there are, and those that are shown. */
export type FoundGroup<T> = { total: number; page: number; pages: number; items: T[] }
export type SearchResult = {
  actions: FoundGroup<FoundAction>
  notes: FoundGroup<FoundNote>
  obstacles: FoundGroup<FoundObstacle>
  /** The words to mark in what was found. */
  words: string[]
  /** Nothing holds the words themselves: what was found holds words that are a typo away. */
  nearly: boolean
}

/** How many of each group are shown together, and how many on a page of one group. */
const together = 10
const alone = 20

/**
 * What everybody may know that holds every word of a search: actions by their number, title and text, confirmed notes of public years,
 * and obstacles; and what its words mean: a number, a status, a year, a flagship. Where nothing holds the words, what holds words that are a
 * typo away. The same few statements, however much there is.
 * @param q at most 100 characters.
 */
export async function listPublicMatches(planId: string, query: SearchQuery & { q: string }): Promise<SearchResult> {
  const [ledger, stored, words, flagships] = await Promise.all([
    getPublicLedger(planId),
    readTexts(planId, columnOf(today())),
    readWords(db, planId),
    db.flagship.findMany({ where: { planId }, select: { id: true, code: true }, orderBy: { position: 'asc' } }),
  ])
  // folded once: folding what is folded already costs nothing
  const texts = stored.map((one) => ({ ...one, text: folded(one.text) }))
  const states = knownLabels(words)
  const own = { actions: ownNames(words, 'ACTION'), flagships: ownNames(words, 'FLAGSHIP') }
  const knownAs = (q: string): KnownPlan => {
    const meaning = meaningOfSearch(
      q,
      states,
      flagships.map(({ code }) => code),
      own,
    )
    return { planId, ledger, texts, flagshipId: flagships.find(({ code }) => code === meaning.flagship)?.id ?? null, meaning }
  }
  const exact = await matches(knownAs(query.q), query, (text, words) => holdsEveryWord(text, words.join(' ')))
  const asked = wordsOf(query.q)
  if (countOf(exact) > 0) return { ...exact, words: asked, nearly: false }
  const near = await matches(knownAs(withoutTypos(query.q, tokensOf(states))), query, holdsNearly)
  return { ...near, words: nearWords(textsOf(near).join(' '), asked), nearly: countOf(near) > 0 }
}

const tokensOf = (states: StateWords) => states.flatMap(({ words }) => words.flatMap((word) => folded(word).split(' ')))

type Groups = Pick<SearchResult, 'actions' | 'notes' | 'obstacles'>
const countOf = ({ actions, notes, obstacles }: Groups) => actions.total + notes.total + obstacles.total

/** Every text that is shown of what was found: what marks are made of. */
function textsOf({ actions, notes, obstacles }: Groups): string[] {
  const shown = [
    ...actions.items.flatMap(({ action, description }) => [action.titleNl, action.titleEn, description.nl, description.en]),
    ...notes.items.flatMap(({ texts }) => texts.flatMap(({ nl, en }) => [nl, en])),
    ...obstacles.items.flatMap(({ obstacle }) => obstacleTexts(obstacle)),
  ]
  return shown.filter((text) => text !== null)
}

const obstacleTexts = ({ titleNl, titleEn, nextStepNl, nextStepEn, resolutionNl, resolutionEn }: FoundObstacle['obstacle']) => [
  ...[titleNl, titleEn, nextStepNl, nextStepEn, resolutionNl, resolutionEn],
]

type KnownPlan = {
  planId: string
  ledger: Awaited<ReturnType<typeof getPublicLedger>>
  texts: Stored[]
  flagshipId: string | null
  meaning: SearchMeaning
}

async function matches(known: KnownPlan, { q, in: only, page }: SearchQuery & { q: string }, holds: Holds): Promise<Groups> {
  const { planId, ledger, texts, flagshipId, meaning } = known
  const words = wordsOf(q)
  // a letter stands in nearly every text: who looks for a flagship by its letter looks for nothing else
  const onlyLetter = meaning.flagship !== null && words.every((word) => word.length === 1)
  const found = onlyLetter ? [] : texts.filter(({ text }) => holds(text, words))
  const left = texts.filter(({ text }) => meaning.words.length === 0 || holds(text, meaning.words))
  const ids = (from: Stored[], kind: SearchKind) => new Set(from.filter((one) => one.kind === kind).map(({ id }) => id))
  const group = <T>(kind: SearchKind, all: T[]): FoundGroup<T> => {
    const shown = pageOf(all, only === kind ? page : 1, only === kind ? alone : together)
    return { ...shown, items: only === null || only === kind ? shown.items : [], total: all.length }
  }

  const strips = stripsOf(ledger)
  const newest = ledger.years.reduce((newest, { year }) => Math.max(newest, year), 0)
  const stateIn = (id: string, year: number) => strips.get(id)?.find((one) => one.year === year)?.state ?? null
  const isMeant = ({ number, flagshipId: own }: ListedAction) =>
    (meaning.number === null || folded(number) === meaning.number) && (meaning.flagship === null || own === flagshipId)
  const meansAction = meaning.number !== null || meaning.flagship !== null || meaning.state !== null
  const actionsLeft = ids(left, 'actions')
  const meant = new Set(
    ledger.actions
      .filter((action) => meansAction && isMeant(action) && actionsLeft.has(action.id))
      .filter(({ id }) => meaning.state === null || stateIn(id, meaning.year ?? newest) === meaning.state)
      .map(({ id }) => id),
  )
  const holding = ids(found, 'actions')
  const rank = ({ id, number, titleNl, titleEn }: ListedAction) =>
    number === q || folded(number) === meaning.number ? 0 : meant.has(id) ? 1 : holds(`${titleNl ?? ''} ${titleEn ?? ''}`, words) ? 2 : 3
  const actions = group(
    'actions',
    ledger.actions.filter(({ id }) => holding.has(id) || meant.has(id)).sort((a, b) => rank(a) - rank(b)),
  )

  // an entry is shown where its action counts in the year, as on the page of the action
  const noted = new Set(found.map(({ id, year }) => `${id} ${year}`))
  const notesLeft = new Set(left.filter(({ kind }) => kind === 'notes').map(({ id, year }) => `${id} ${year}`))
  const meansNote = meaning.number !== null || meaning.year !== null || meaning.state !== null || meaning.flagship !== null
  const isNoteMeant = (action: ListedAction, year: number) =>
    meansNote &&
    isMeant(action) &&
    (meaning.year === null || meaning.year === year) &&
    (meaning.state === null || stateIn(action.id, year) === meaning.state) &&
    notesLeft.has(`${action.id} ${year}`)
  const notes = group(
    'notes',
    ledger.years
      .flatMap(({ year }) => ledger.actions.map((action) => ({ action, year })))
      .filter(({ action, year }) => (noted.has(`${action.id} ${year}`) || isNoteMeant(action, year)) && stateIn(action.id, year) !== null)
      .sort((a, b) => b.year - a.year),
  )

  const hasObstacles = found.some(({ kind }) => kind === 'obstacles')
  const [obstacles, descriptions, entries] = await Promise.all([
    hasObstacles
      ? listPublicObstacles(
          planId,
          ledger.actions.map(({ id }) => id),
        )
      : [],
    readDescriptions(actions.items.map(({ id }) => id)),
    readNotes(planId, notes.items),
  ])
  // what was found may be in a part of an obstacle that is not public yet
  const told = obstacles.filter((obstacle) => holds(obstacleTexts(obstacle).join(' '), words))
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
