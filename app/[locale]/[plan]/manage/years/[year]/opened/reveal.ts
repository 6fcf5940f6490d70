import { flushSync } from 'react-dom'
import type { OpenRow } from './open-row'

/** Narrower than a table: a list, in which the fields of a row are seen only while it is open. */
export const isList = (): boolean => window.matchMedia('(width < 64rem)').matches

export function reveal(opened: OpenRow, number: string): void {
  if (!opened.is(number)) inPlace(number, () => opened.set(number))
}

export function conceal(opened: OpenRow, number: string): void {
  if (opened.is(number)) inPlace(number, () => opened.set(null))
}

/** What is pressed stays where it is, whatever closes above it. */
function inPlace(number: string, change: () => void): void {
  const top = () => document.getElementById(`action-${number}`)?.getBoundingClientRect().top ?? 0
  const before = top()
  flushSync(change)
  window.scrollBy({ top: top() - before, behavior: 'instant' })
}
