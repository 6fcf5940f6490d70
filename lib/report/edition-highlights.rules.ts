import type { EditionContent } from './edition.schema'
import type { EditionAction } from './edition-action.schema'
import type { BlockOf, EditionBlock } from './edition-block.schema'

type Obstacle = BlockOf<'obstacles'>['obstacles'][number]
type Deliverable = BlockOf<'deliverables'>['deliverables'][number]

/** So many results and so many obstacles are read in two minutes: on the page of a report and in its documents. */
export const few = 3

const blockOf = <T extends EditionBlock['type']>({ blocks }: EditionContent, type: T): BlockOf<T> | undefined =>
  blocks.find((block): block is BlockOf<T> => block.type === type)

/** An obstacle that was still there at the end of the year. */
export const isOpen = ({ resolvedYear }: Pick<Obstacle, 'resolvedYear'>): boolean => resolvedYear === null

/** Nobody handles it, or nobody knows what comes next. */
export const lacksAnswer = ({ owner, nextStep }: Obstacle): boolean => owner === null || (nextStep.nl === null && nextStep.en === null)

/** The open obstacles: those without an answer first, then those in the way of the most actions, then those that were reported first. */
export function openObstacles(content: EditionContent): Obstacle[] {
  const open = (blockOf(content, 'obstacles')?.obstacles ?? []).filter(isOpen)
  return open.toSorted(
    (a, b) => Number(lacksAnswer(b)) - Number(lacksAnswer(a)) || b.actions.length - a.actions.length || a.openedYear - b.openedYear,
  )
}

/** Why measurements may not be compared, where there are any: without them it would speak of figures that nobody sees (rule 11). */
export const caveatOf = ({ bases, caveat }: BlockOf<'indicator'>): BlockOf<'indicator'>['caveat'] | null =>
  bases.length > 0 ? caveat : null

export type Result = { action: EditionAction } | { deliverable: Deliverable }

const tangible = ['DELIVERABLE', 'STUDY', 'REPORT']

/**
 * What was achieved, the most telling first: actions that were realised in the year, those that show it before those that do not; then what came out,
 * what one can hold before what took place, the latest first. Where there is no year to compare with, every realised action may be one of them. What
 * came out and is not sure is none.
 */
export function resultsOf(content: EditionContent): Result[] {
  const changes = blockOf(content, 'changes')
  const fresh = new Set(changes?.moves.flatMap(({ action, to }) => (to === 'REALISED' ? [action] : [])))
  const realised = content.actions
    .filter(({ number, state }) => (changes?.since === null ? state === 'REALISED' : fresh.has(number)))
    .toSorted((a, b) => Number(a.lacksEvidence) - Number(b.lacksEvidence))
  const came = (blockOf(content, 'deliverables')?.deliverables ?? [])
    .filter(({ confidence }) => confidence !== 'LOW')
    .toSorted((a, b) => Number(tangible.includes(b.kind)) - Number(tangible.includes(a.kind)) || (b.date ?? '').localeCompare(a.date ?? ''))
  return [...realised.map((action) => ({ action })), ...came.map((deliverable) => ({ deliverable }))]
}
