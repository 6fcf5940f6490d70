import { type EntryValues, emptyEntry, fieldsOfEntry } from '@/lib/status/entry.rules'
import { valueAt } from '@/lib/value-at'
import type { KeptRow } from './row-state'

/** Where a browser keeps what is not saved yet. */
export type DraftStore = {
  read: (number: string) => KeptRow | null
  keep: (number: string, draft: KeptRow) => void
  drop: (number: string) => void
}

/** What `sessionStorage` offers; a private window may refuse every call. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Drafts of one person on one sheet. They live as long as the tab, and never show to somebody else who signs in there. */
export function draftStore(store: TextStore, user: string, plan: string, year: number): DraftStore {
  const key = (number: string) => `${draftPrefix}${user}/${plan}/${year}/${number}`
  return {
    read: (number) => quietly(() => parse(store.getItem(key(number)))) ?? null,
    keep: (number, draft) => void quietly(() => store.setItem(key(number), JSON.stringify(draft))),
    drop: (number) => void quietly(() => store.removeItem(key(number))),
  }
}

/** What the keys of all drafts begin with. */
export const draftPrefix = 'koers/draft/'

/** Forgets the drafts of everybody: somebody signs out. */
export function forgetDrafts(store: Storage): void {
  quietly(() => {
    for (const key of Object.keys(store)) if (key.startsWith(draftPrefix)) store.removeItem(key)
  })
}

/** A full or forbidden store must not stop the sheet: then the fields alone hold the text. */
function quietly<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** An older release may have kept something else under the same key. */
function parse(text: string | null): KeptRow | null {
  const draft: unknown = text === null ? null : JSON.parse(text)
  if (typeof draft !== 'object' || draft === null || !('version' in draft && 'stored' in draft && 'mine' in draft)) return null
  if (typeof draft.version !== 'number' || !isValues(draft.stored) || !isValues(draft.mine)) return null
  return { version: draft.version, stored: { ...emptyEntry, ...draft.stored }, mine: { ...emptyEntry, ...draft.mine } }
}

const isValues = (value: unknown): value is EntryValues =>
  typeof value === 'object' &&
  value !== null &&
  fieldsOfEntry.every((field) => {
    const content = valueAt(value, field)
    return field === 'evidence' ? Array.isArray(content) : content === null || typeof content === 'string'
  })
