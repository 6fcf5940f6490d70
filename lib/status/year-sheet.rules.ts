import type { ActionStatus, NothingToReport, TitleStatus } from '@/prisma/generated/enums'
import { holdsEveryWord } from '../text/text'
import type { EvidenceValues, StoredEntry } from './entry.rules'
import { isUnchangedTwice, movedBack } from './status.rules'

/** Since when one action of a closed year may be corrected, who unlocked it, and why. Names are for staff only. */
export type Unlocked = { at: Date; by: string | null; reason: string }

/** What was confirmed last year: shown beside the fields as "was", never counted for this year (rule 8). */
type LastYear = {
  status: ActionStatus | null
  nothingToReport: NothingToReport | null
  noteNl: string | null
  noteEn: string | null
  evidence: EvidenceValues[]
}

/** One action on the year sheet. */
export type SheetRow = {
  number: string
  titleNl: string | null
  titleEn: string | null
  titleStatus: TitleStatus | null
  /** The letter of its flagship; null when not yet known. */
  flagship: string | null
  leads: { nameNl: string; nameEn: string | null }[]
  last: LastYear | null
  /** Its first year: there was nothing to report before. */
  isNew: boolean
  /** The status confirmed the year before last. */
  earlier: ActionStatus | null
  entry: StoredEntry | null
  /** While it may be corrected although the year is closed. */
  unlocked: Unlocked | null
  mayWrite: boolean
}

/** What the address of a sheet may ask for; everything else is shown. */
export type SheetFilter = { show: 'todo' | 'all'; flagship: string; words: string }

/** The letter in an address for the actions whose flagship is not yet known. */
export const noFlagship = 'none'

/** Reads the query of an address; what makes no sense there asks for everything. */
export function filterOf(query: Record<string, string | string[] | undefined>): SheetFilter {
  const one = (name: string) => [query[name]].flat()[0]?.trim().slice(0, 100) ?? ''
  return { show: one('show') === 'todo' ? 'todo' : 'all', flagship: one('flagship').toLowerCase(), words: one('q') }
}

/** Still to be confirmed by whoever looks at the sheet; by others, where one reads all of it. */
const isToDo = ({ mayWrite, entry }: ToDo, readsAll: boolean): boolean => (mayWrite || readsAll) && entry?.confirmedAt == null

/** Nothing of the sheet is for this person to fill in: an administrator, or anybody in a closed year. */
export const readsAllOf = (rows: Pick<SheetRow, 'mayWrite'>[]): boolean => rows.every(({ mayWrite }) => !mayWrite)

type ToDo = { mayWrite: boolean; entry: { confirmedAt: Date | null } | null }
type Findable = ToDo & Pick<SheetRow, 'number' | 'titleNl' | 'titleEn' | 'flagship' | 'leads'>

/** Whether the filter lets a row through. Words are looked for in number, title and lead, in both languages, whatever their capitals and accents. */
export function passes(row: Findable, { show, flagship, words }: SheetFilter, readsAll = false): boolean {
  if (show === 'todo' && !isToDo(row, readsAll)) return false
  if (flagship && flagship !== (row.flagship ?? noFlagship)) return false
  const names = row.leads.flatMap((lead) => [lead.nameNl, lead.nameEn])
  return holdsEveryWord([row.number, row.titleNl, row.titleEn, ...names].join('\n'), words)
}

/** What the sheet asks for beside the status; never required (rule 8). */
export function reasonAsked(
  now: ActionStatus | null,
  last: ActionStatus | null,
  earlier: ActionStatus | null,
): 'unchanged' | 'back' | null {
  if (isUnchangedTwice(now, last, earlier)) return 'unchanged'
  return movedBack(now, last) ? 'back' : null
}

/** Up to this many actions are in one sheet or list; of more, it comes in parts of so many, so that a browser stays quick. */
export const undivided = 150
export const rowsOfPart = 100

/** A part of a sheet: its rows, which one it is, and of how many, both from 1. */
export type SheetPart<R> = { rows: R[]; part: number; parts: number; from: number; until: number }

/**
 * The part of a sheet that an address asks for: by its number, or by that of an action in it. What asks for nothing that is there gets the first.
 * @param rows in the order of the sheet.
 */
export function sheetPart<R extends { number: string }>(rows: R[], asked: { part: string; at: string }): SheetPart<R> {
  const parts = Math.max(1, Math.ceil(rows.length / rowsOfPart))
  const index = asked.at === '' ? -1 : rows.findIndex(({ number }) => number === asked.at)
  const wished = index >= 0 ? Math.floor(index / rowsOfPart) + 1 : Number(asked.part)
  const part = Number.isInteger(wished) && wished >= 1 && wished <= parts ? wished : 1
  const first = (part - 1) * rowsOfPart
  const own = rows.slice(first, first + rowsOfPart)
  return { rows: own, part, parts, from: Math.min(rows.length, first + 1), until: first + own.length }
}
