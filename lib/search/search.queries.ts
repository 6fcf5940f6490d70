import 'server-only'
import { columnOf, today } from '../dates'
import { db } from '../db'
import { listPublicObstacles } from '../obstacle/obstacle.queries'
import { readWords } from '../plan/words.queries'
import { knownLabels, ownNames } from '../plan/words-known.rules'
import { yearToShow } from '../status/action-list.rules'
import { getPublicLedger, type ListedAction } from '../status/ledger.queries'
import type { CountState } from '../status/status.rules'
import { stripsOf } from '../status/year-strip.rules'
import { folded, holdsWords } from '../text/text'
import { meaningOfSearch, type SearchMeaning, type WordsByState } from './meaning.rules'
import { type Bilingual, pageOf, plainSearch, wordsOf } from './search.rules'
import { kindsOfNumber, type SearchKind, type SearchQuery, searchKinds } from './search.schema'
import { noText, readDescriptions, readNotes, readTexts, type StoredText } from './search-text.queries'
import { holdsNearly, nearWords, withoutTypos } from './typo.rules'

/** How a text holds the words of a search: each of them, or one that is a typo away. */
type Holds = (text: string, words: string[]) => boolean

/** What an action or its note is in a year; null when no year is public or it does not count in it. */
export type FoundStanding = { year: number; state: CountState } | null

export type FoundAction = { kind: 'actions'; action: ListedAction; description: Bilingual; standing: FoundStanding }
export type FoundNote = { kind: 'notes'; action: ListedAction; year: number; texts: Bilingual[]; standing: FoundStanding }
export type FoundObstacle = { kind: 'obstacles'; obstacle: Awaited<ReturnType<typeof listPublicObstacles>>[number] }

/** One group of what was found: how many there are, and those that are shown. */
export type FoundGroup<T> = { total: number; page: number; pages: number; items: T[] }
export type SearchResult = {
  actions: FoundGroup<FoundAction>
  notes: FoundGroup<FoundNote>
  obstacles: FoundGroup<FoundObstacle>
  /** The groups in the order in which they are shown. */
  kinds: readonly SearchKind[]
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
 * and obstacles; and what its words mean: a number, a status, a year, a flagship. A number names its action, with its notes and obstacles. Where nothing holds the words, what holds words that are a
 * typo away. The same few statements, however much there is.
 * @param q at most 100 characters.
 */
export async function listPublicMatches(planId: string, query: SearchQuery & { q: string }): Promise<SearchResult> {
  const [ledger, stored, words, flagships] = await Promise.all([
    getPublicLedger(planId),
    readTexts(db, planId, columnOf(today())),
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
  const q = plainSearch(query.q)
  const exact = await matches(knownAs(q), { ...query, q }, (text, words) => holdsWords(folded(text), words.map(folded)))
  const asked = wordsOf(q)
  if (countOf(exact) > 0) return { ...exact, words: asked, nearly: false }
  const near = await matches(knownAs(withoutTypos(q, tokensOf(states))), { ...query, q }, holdsNearly)
  return { ...near, words: nearWords(textsOf(near).join(' '), asked), nearly: countOf(near) > 0 }
}

const tokensOf = (states: WordsByState) => states.flatMap(({ words }) => words.flatMap((word) => folded(word).split(' ')))

type Groups = Pick<SearchResult, 'actions' | 'notes' | 'obstacles' | 'kinds'>
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
  texts: StoredText[]
  flagshipId: string | null
  meaning: SearchMeaning
}

async function matches(known: KnownPlan, { q, in: only, page }: SearchQuery & { q: string }, holds: Holds): Promise<Groups> {
  const { planId, ledger, texts, flagshipId, meaning } = known
  const words = wordsOf(q)
  // a letter is in nearly every text: whoever looks for a flagship by its letter looks for nothing else
  const onlyLetter = meaning.flagship !== null && words.every((word) => word.length === 1)
  const found = onlyLetter ? [] : texts.filter(({ text }) => holds(text, words))
  const left = texts.filter(({ text }) => meaning.words.length === 0 || holds(text, meaning.words))
  const ids = (from: StoredText[], kind: SearchKind) => new Set(from.filter((one) => one.kind === kind).map(({ id }) => id))
  const group = <T>(kind: SearchKind, all: T[]): FoundGroup<T> => {
    const shown = pageOf(all, only === kind ? page : 1, only === kind ? alone : together)
    return { ...shown, items: only === null || only === kind ? shown.items : [], total: all.length }
  }

  const strips = stripsOf(ledger)
  const newest = ledger.years.reduce((newest, { year }) => Math.max(newest, year), 0)
  const stateIn = (id: string, year: number) => strips.get(id)?.find((one) => one.year === year)?.state ?? null
  const shownYear = yearToShow(ledger.years)
  const standing = (id: string, year: number | null): FoundStanding => {
    const state = year === null ? null : stateIn(id, year)
    return year !== null && state ? { year, state } : null
  }
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
    number === q || folded(number) === meaning.number ? 0 : meant.has(id) ? 1 : holds(`${titleNl ?? ''}\n${titleEn ?? ''}`, words) ? 2 : 3
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

  const hasObstacles = meaning.number !== null || found.some(({ kind }) => kind === 'obstacles')
  const [obstacles, descriptions, entries] = await Promise.all([
    hasObstacles
      ? listPublicObstacles(
          planId,
          ledger.actions.map(({ id }) => id),
        )
      : [],
    readDescriptions(
      db,
      actions.items.map(({ id }) => id),
    ),
    readNotes(db, planId, notes.items),
  ])
  // what was found may be in a part of an obstacle that is not public yet
  const says = (obstacle: FoundObstacle['obstacle'], words: string[]) => holds(obstacleTexts(obstacle).join('\n'), words)
  const hangs = (obstacle: FoundObstacle['obstacle']) =>
    obstacle.actions.some((number) => folded(number) === meaning.number) && says(obstacle, meaning.words)
  const place = (obstacle: FoundObstacle['obstacle']) => (hangs(obstacle) ? 0 : 2) + (obstacle.resolvedYear === null ? 0 : 1)
  const told = obstacles.filter((obstacle) => hangs(obstacle) || says(obstacle, words)).sort((one, other) => place(one) - place(other))
  return {
    actions: {
      ...actions,
      items: actions.items.map((action) => ({
        kind: 'actions',
        action,
        description: descriptions.get(action.id) ?? noText,
        standing: standing(action.id, shownYear),
      })),
    },
    notes: {
      ...notes,
      items: notes.items.map((one) => ({
        kind: 'notes',
        ...one,
        texts: entries.get(`${one.action.id} ${one.year}`) ?? [],
        standing: standing(one.action.id, one.year),
      })),
    },
    obstacles: group(
      'obstacles',
      told.map((obstacle) => ({ kind: 'obstacles', obstacle })),
    ),
    kinds: meaning.number === null ? searchKinds : kindsOfNumber,
  }
}
