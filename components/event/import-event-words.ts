import { getTranslator, messagesIn } from '@/lib/i18n'
import { columnName } from '@/lib/import/import-file.rules'
import type { Locale } from '@/lib/locale'

/** The fields of events about a file: its columns, how it was read, and how many rows did what. */
export function importFields(locale: Locale): Record<string, string> {
  const { columns, reading, outcome } = messagesIn(locale).import
  const { fields } = messagesIn(locale).events
  return { ...columns, ...reading, ...outcome, organisations: fields.involvements, ...fields }
}

/** The column in which a field of a file is, counted from 0 where it is stored; null for any other value of an event. */
export function importedColumn(objectType: string, field: string, value: unknown, locale: Locale): string | null {
  if (objectType !== 'Import' || typeof value !== 'number' || !(field in messagesIn(locale).import.columns)) return null
  return getTranslator(locale, 'events')('column', { letter: columnName(value) })
}

/** What people decided on values of a file: each value beside what it stands for. */
export const decidedWords = (decided: object, locale: Locale, words: (choice: unknown) => string | null): string =>
  Object.entries(decided)
    .map(([value, choice]) => `‘${value}’: ${words(choice) ?? getTranslator(locale, 'events')('empty')}`)
    .join('; ')
