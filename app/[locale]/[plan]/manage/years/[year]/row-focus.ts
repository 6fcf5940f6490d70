import type { Locale } from '@/lib/locale'
import { workingStates } from '@/lib/status/rules'
import type { RowState } from './row-state'

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

/** Not confirmed yet, and nobody asked for it. */
export const waits = ({ confirmed, wish, underway }: RowState): boolean => !confirmed && wish !== 'confirm' && underway?.kind !== 'confirm'

/** The next row that is still to be done: below, else from the top; null when there is none. */
export function nextToDo(numbers: string[], after: string, isToDo: (number: string) => boolean): string | null {
  const here = numbers.indexOf(after)
  return [...numbers.slice(here + 1), ...numbers.slice(0, Math.max(here, 0))].find(isToDo) ?? null
}
