import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import { dayOf, today } from '@/lib/dates'
import { formatDate, formatTime } from '@/lib/format'
import type { Locale } from '@/lib/locale'
import type { SheetObstacles } from '@/lib/obstacle/obstacle.queries'
import type { YearSheet } from '@/lib/status/year-sheet.queries'
import type { KnownObstacles } from './obstacles/known-obstacles'
import type { OpenRow } from './opened/open-row'
import type { RowQueue } from './row-queue'
import type { Selection } from './selection/selection'
import type { Landing } from './shortcuts/landing'

/** The sentences of the sheet. Made once: forty-seven rows that each make their own cost an eighth of the page. */
export function useSheetWords() {
  const sheet = useTranslations('sheet')
  const status = useTranslations('status')
  const lists = useTranslations('lists')
  const rules = useTranslations('rules')
  const content = useTranslations('content')
  return useMemo(() => ({ sheet, status, lists, rules, content }), [sheet, status, lists, rules, content])
}

type SheetWords = ReturnType<typeof useSheetWords>

/** What every part of the sheet needs. */
export type SheetContextValue = {
  locale: Locale
  year: number
  /** The year is closed: only what is unlocked can be written. */
  closed: boolean
  /** Whoever looks may unlock and lock. */
  steers: boolean
  queue: RowQueue
  selection: Selection
  opened: OpenRow
  obstacles: KnownObstacles
  targetGroups: SheetObstacles['targetGroups']
  plan: string
  /** The id of the person whose page it is. */
  me: string
  survivors: YearSheet['survivors']
  takers: YearSheet['takers']
  words: SheetWords
  /** Id of the box that says what the statuses mean. */
  legend: string
  /** Brings the keyboard to what is to be done after this row. */
  focusAfter: (number: string) => void
  /** Closes this row, and opens what is to be done after it. */
  goOn: (number: string) => void
  /** Brings the keyboard to an element, and keeps what is typed on without looking from doing something there. */
  landing: Landing
}

const Context = createContext<SheetContextValue | null>(null)

export const SheetContext = Context.Provider

export function useSheet(): SheetContextValue {
  const value = useContext(Context)
  if (!value) throw new Error('outside the sheet')
  return value
}

/** The sentences of one namespace. */
export const useWords = <N extends keyof SheetWords>(namespace: N): SheetWords[N] => useSheet().words[namespace]

/** One row as it stands now; only its own component draws again when it changes. */
export function useRow(number: string) {
  const { queue } = useSheet()
  return useSyncExternalStore(
    queue.subscribe,
    () => queue.row(number),
    () => queue.row(number),
  )
}

/** Whether this row is open. */
export function useIsOpen(number: string): boolean {
  const { opened } = useSheet()
  const is = () => opened.is(number)
  return useSyncExternalStore(opened.subscribe, is, is)
}

/** `om 14:02`, or the day when that is not today. */
export function useMoment() {
  const { locale } = useSheet()
  const t = useWords('sheet')
  return (moment: Date) =>
    dayOf(moment) === today() ? t('state.at', { time: formatTime(moment) }) : t('state.on', { date: formatDate(moment, locale) })
}
