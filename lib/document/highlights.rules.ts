import type { EditionContent } from '../report/edition.schema'
import type { EditionAction } from '../report/edition-action.schema'
import { type CountState, type Counts, countStates } from '../status/status.rules'
import { blockOf } from './telling.rules'
import type { Desk } from './word-parts.rules'

/** How some actions stood at the end of a year. */
export type YearCounts = {
  year: number
  counts: Counts
  total: number
  /** Of the year before: those that were closed in it. An edition says that they were, and not how. */
  closedThen: number
}

const none = (): Counts => Object.fromEntries(countStates.map((state) => [state, 0])) as Counts

/**
 * The year that an edition compares with and its own, oldest first, from the edition alone: what it says of an action now, and what it
 * was before. Only its own year where it compares with none.
 */
export function yearsOf(content: EditionContent, choice: (action: EditionAction) => boolean = () => true): YearCounts[] {
  const own = content.actions.filter(choice)
  const now = { year: content.year, counts: none(), total: 0, closedThen: 0 }
  for (const { state } of own) {
    if (state === null) continue
    now.counts[state]++
    now.total++
  }
  const changes = blockOf(content, 'changes')
  if (!changes || changes.since === null) return [now]
  const came = new Map(changes.moves.map(({ action, from }) => [action, from]))
  const before = { year: changes.since, counts: none(), total: 0, closedThen: 0 }
  for (const { number, state, leftIn } of own) {
    const then: CountState | null = came.has(number) ? (came.get(number) ?? null) : state
    if (then !== null) before.counts[then]++
    else if (leftIn === before.year) before.closedThen++
    if (then !== null || leftIn === before.year) before.total++
  }
  return [before, now]
}

/** How many actions are for a target group and under a theme. */
export type MatrixRow = { group: EditionContent['targetGroups'][number]; cells: EditionAction[][]; all: EditionAction[] }

/** Target groups × themes, with the actions in each; null for a plan with one axis at most. */
export function matrixOf({ actions, targetGroups, themes }: EditionContent): MatrixRow[] | null {
  if (targetGroups.length === 0 || themes.length === 0) return null
  const counted = actions.filter(({ state }) => state !== null)
  return targetGroups.map((group) => {
    const all = counted.filter((action) => action.targetGroups.includes(group.code) && action.themes.length > 0)
    return { group, all, cells: themes.map(({ code }) => all.filter((action) => action.themes.includes(code))) }
  })
}

/** What is said where no obstacle is open: that none was reported, or that what was reported is resolved. */
export const noOpenObstacles = ({ content, say, t }: Pick<Desk, 'content' | 'say' | 't'>): string =>
  blockOf(content, 'obstacles')?.obstacles.length ? t('noneOpen') : say.label('absence', 'OBSTACLES')
