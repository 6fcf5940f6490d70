import type { Locale } from '@/lib/locale'
import { isWorking, workingStates } from '@/lib/status/status.rules'
import type { RowState } from './row-state'
import { gapOf } from './row-values'

/** The id of the element in which a field of a row is filled in; names of fields as rules and schemas give them. */
export function elementOf(field: string, number: string, locale: Locale): string {
  const [name = '', place, part] = field.split('.')
  if (name === 'evidence') return `evidence-${number}-${place}-${part === 'url' ? 'url' : 'label'}`
  if (name === 'status') return `status-${number}-${workingStates[0]}`
  const text = /^(note|reason|closingNote|successor)(Nl|En)$/.exec(name)
  if (!text) return `${name}-${number}`
  // a gap may be filled in either language: go to the one of the page
  return `${text[1]}-${number}-${locale}`
}

/**
 * The id of the field of a row where the keyboard arrives: what is not chosen yet, else the status. Never a field of text, because
 * somebody who types on would write about another action, and never the button, because one key more would confirm.
 */
export function arrivalIn({ number, mine }: Pick<RowState, 'number' | 'mine'>): string {
  if (mine.status === null && mine.nothingToReport === null) return `status-${number}-${workingStates[0]}`
  const missing = gapOf(mine)?.field
  if (missing === 'closingReason' || missing === 'successorAction') return `${missing}-${number}`
  return isWorking(mine.status) ? `status-${number}-${mine.status}` : `status-${number}-other`
}

/** The id of what says whether a row is confirmed: a key pressed there does nothing. */
export const confirmationOf = (number: string): string => `confirmation-${number}`

/** Not confirmed yet, and nobody asked for it. */
export const waits = ({ confirmed, wish, underway }: RowState): boolean => !confirmed && wish !== 'confirm' && underway?.kind !== 'confirm'

/** The next row that is still to be done: below, else from the top; null when there is none. */
export function nextToDo(numbers: readonly string[], after: string, isToDo: (number: string) => boolean): string | null {
  const here = numbers.indexOf(after)
  return [...numbers.slice(here + 1), ...numbers.slice(0, Math.max(here, 0))].find(isToDo) ?? null
}
