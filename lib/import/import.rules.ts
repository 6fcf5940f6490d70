import type { ImportKind } from '@/prisma/generated/enums'
import { RuleError } from '../errors'
import { licenceColumns } from '../open-data/open-data.rules'
import { noWords } from '../plan/words.rules'
import { letters } from '../text/text'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { Mapping } from './column-mapping.rules'
import { fieldOf, headRows } from './column-mapping-heading.rules'
import { knownHeadings } from './heading.rules'
import type { RowFlaw } from './import-difference.rules'
import type { FileTable } from './import-file.rules'
import type { ImportRow } from './import-row.rules'

/** Confirming stays with those who coordinate the plan: an administrator imports, and somebody else confirms (rule 3). */
export const canConfirmImported = (actor: Actor, planId: string): boolean => may(actor, 'confirmStatus', { planId })

/** Where an import is. */
export function importState({
  appliedAt,
  undoneAt,
  discardedAt,
}: Record<'appliedAt' | 'undoneAt' | 'discardedAt', Date | null>): 'uploaded' | 'discarded' | 'applied' | 'undone' {
  if (discardedAt) return 'discarded'
  return undoneAt ? 'undone' : appliedAt ? 'applied' : 'uploaded'
}

/** @throws RuleError for a file that was applied, or discarded. */
export function refuseUnlessOpen({ appliedAt, discardedAt }: Record<'appliedAt' | 'discardedAt', Date | null>): void {
  if (appliedAt) throw new RuleError('import.alreadyApplied')
  if (discardedAt) throw new RuleError('import.discarded')
}

export const importKinds = ['ACTIONS', 'STATUSES'] as const satisfies ImportKind[]
/** `actions`, `statuses`: a kind as addresses and forms spell it. */
export const kindToSlug = (kind: ImportKind): 'actions' | 'statuses' => (kind === 'ACTIONS' ? 'actions' : 'statuses')
/** The kind of an address or a form, or null when it names none. */
export const kindFromSlug = (slug: string): ImportKind | null => importKinds.find((kind) => kindToSlug(kind) === slug) ?? null

/** Uploads of one person in ten minutes: reading a file costs a second at worst. */
export const uploadsAllowed = 30
export const uploadSeconds = 600

/** What an event about an import says of it. */
export const importEventOf = (actor: Actor, planId: string, id: string) => ({
  planId,
  actorId: actor.id,
  objectType: 'Import' as const,
  objectId: id,
})

const yes = ['ja', 'yes', 'true', 'waar', '1', 'x']

const isMarked = (cell: string | undefined): boolean => yes.includes(letters(cell ?? ''))

/** A row that an export says is of another plan, or of an example: nothing invented comes into a plan that is not one (rule 7). */
export function refuseMarks({ cells, at }: ImportRow, { plan, sample }: { plan: string; sample: boolean }): RowFlaw[] {
  const refuse = (field: 'plan' | 'sample', key: string, values = {}) => [{ key, values, field, cell: at[field] ?? null }]
  if (cells.plan && cells.plan !== plan) return refuse('plan', 'plan.other', { plan: cells.plan, here: plan })
  return isMarked(cells.sample) && !sample ? refuse('sample', 'sample.elsewhere') : []
}

type Mark = 'plan' | 'sample'

/**
 * The columns in which a file that Koers wrote says of which plan it is and whether that is an example; none in a file of others, where
 * `Plan` and `Voorbeeld` can mean anything. Koers writes them beside a version, what lacks evidence, or a licence.
 */
function ownMarks(table: FileTable): Partial<Record<Mark, number>> {
  const headings = knownHeadings('STATUSES', noWords)
  for (const { cells } of headRows(table)) {
    const fields = cells.map((cell) => fieldOf(cell, headings))
    const place = (field: (typeof fields)[number]) => fields.indexOf(field)
    const besides = place('version') >= 0 || place('lacksEvidence') >= 0 || cells.includes(licenceColumns[0])
    if (place('sample') >= 0 && besides) return { sample: place('sample'), ...(place('plan') >= 0 && { plan: place('plan') }) }
  }
  return {}
}

/** A mapping in which a file of Koers goes on saying what it is, whatever somebody chose, now or for an earlier file. */
export function withOwnMarks(mapping: Mapping, table: FileTable): Mapping {
  const marks = ownMarks(table)
  const taken = Object.values(marks)
  const others = Object.entries(mapping.columns).filter(([, column]) => !taken.includes(column))
  return { ...mapping, columns: { ...Object.fromEntries(others), ...marks } }
}

/** The mark that a choice of columns would leave out or look for elsewhere; null where it leaves them as they are. */
export const movedMark = (columns: Mapping['columns'], table: FileTable): Mark | null =>
  (Object.entries(ownMarks(table)) as [Mark, number][]).find(([mark, column]) => columns[mark] !== column)?.[0] ?? null
