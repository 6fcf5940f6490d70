import { useEffect, useRef, useState } from 'react'
import type { FormResult } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import type { SavedText } from '@/lib/report/report.schema'
import { dropText, keepText, keptText } from './kept-text'
import * as state from './writing-state'

/** Typing waits this long for the next key before it is sent. */
const typingPause = 1500
/** A server that did not answer is asked again after this long. */
const patience = 10_000

type Send = (text: { version: number; textNl: string; textEn: string }) => Promise<FormResult<SavedText, SavedText>>

/**
 * A text that saves itself: a while after the last key, or at once when its field is left. One version is under way at a time; what was
 * typed meanwhile follows. Until the server has it, the browser keeps it.
 */
export function useWriting(initial: () => state.Writing, key: string, send: Send) {
  const [writing, set] = useState(initial)
  const latest = useRef(writing)
  latest.current = writing

  const save = async () => {
    const now = state.retry(latest.current)
    if (!state.maySend(now)) return
    const sent = state.send(now)
    latest.current = sent
    set(sent)
    const { version, mine } = sent
    const answer = await send({ version, textNl: mine.nl, textEn: mine.en }).catch(() => ({ unreachable: true }) as const)
    set((current) => state.settle(current, answer))
  }
  const saving = useRef(save)
  saving.current = save

  // what was typed before the page was loaded comes back once, in the browser: the server has none of it
  useEffect(() => {
    const kept = keptText(key)
    if (kept) set((current) => state.restore(current, kept))
  }, [key])

  useEffect(() => {
    if (state.isDirty(writing)) keepText(key, writing)
    else dropText(key)
    const again = writing.trouble && 'unreachable' in writing.trouble
    if (!again && !state.maySend(writing)) return
    const timer = setTimeout(() => saving.current(), again ? patience : typingPause)
    return () => clearTimeout(timer)
  }, [writing, key])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (state.isDirty(latest.current)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])

  // a link waits for the save under way: the next page would show the report without it
  const goingTo = useRef<string | null>(null)
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const href = leadsAway(event)
      if (href === null || !(latest.current.underway || state.maySend(latest.current))) return
      event.preventDefault()
      goingTo.current = href
      saving.current()
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])
  useEffect(() => {
    if (goingTo.current === null || writing.underway) return
    if (state.maySend(writing)) return void saving.current()
    const href = goingTo.current
    goingTo.current = null
    if (!state.isDirty(writing)) window.location.assign(href)
  }, [writing])

  return {
    writing,
    edit: (language: Locale, text: string) => set((current) => state.edit(current, language, text)),
    choose: (language: Locale, whose: 'mine' | 'theirs') => set((current) => state.choose(current, language, whose)),
    /** The field was left, or the button pressed. */
    save: () => void saving.current(),
    leave: () => {
      if (state.maySend(latest.current)) void saving.current()
    },
  }
}

/** Where a click leads, when it takes this tab to another page. */
function leadsAway(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  const elsewhere = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  if (!link || elsewhere || link.target === '_blank' || link.hasAttribute('download')) return null
  const here = link.origin === window.location.origin && link.pathname === window.location.pathname
  return here && link.search === window.location.search ? null : link.href
}
