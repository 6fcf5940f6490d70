import { useEffect, useSyncExternalStore } from 'react'
import { isDirty, type Writing } from './writing-state'

type Standing = 'saved' | 'saving' | 'unsaved' | 'failed' | 'untouched'
/** How the texts of this page stand together, and the sections of those that are not saved. */
export type AllWriting = { kind: Standing; sections: string[] }

const worstFirst = ['failed', 'unsaved', 'saving', 'saved', 'untouched'] as const
const untouched: AllWriting = { kind: 'untouched', sections: [] }
const standings = new Map<string, Standing>()
const listeners = new Set<() => void>()
let together = untouched

function changed() {
  const kind = worstFirst.find((one) => [...standings.values()].includes(one)) ?? 'untouched'
  const waits = (one: Standing) => one === 'failed' || one === 'unsaved'
  together = { kind, sections: [...standings].filter(([, one]) => waits(one)).map(([section]) => section) }
  for (const listener of listeners) listener()
}

const standingOf = ({ trouble, underway, savedAt, ...texts }: Writing, begun: Date | null): Standing => {
  if (trouble) return 'failed'
  if (underway) return 'saving'
  if (isDirty(texts)) return 'unsaved'
  return savedAt?.getTime() === begun?.getTime() ? 'untouched' : 'saved'
}

/** Lets the page know how the text of a section stands. @param begun when it had been saved as the page was loaded. */
export function useTold(section: string, writing: Writing, begun: Date | null): void {
  const standing = standingOf(writing, begun)
  useEffect(() => {
    standings.set(section, standing)
    changed()
    return () => {
      standings.delete(section)
      changed()
    }
  }, [section, standing])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAllWriting = (): AllWriting =>
  useSyncExternalStore(
    subscribe,
    () => together,
    () => untouched,
  )
