import { useLayoutEffect, useState, useSyncExternalStore } from 'react'

type TextControl = HTMLTextAreaElement | HTMLInputElement

/**
 * Keeps what somebody typed in a text control before the scripts of the page arrived. React sets a text area back to the text that the
 * server sent, and where it holds the value itself it knows nothing of what was typed. For the component that renders the control.
 * @param id The `id` of the control.
 * @param isTyped Whether a person typed what is there, where it would be saved automatically and a browser may have filled it in.
 */
export function useTypedEarly(id: string, isTyped: (control: TextControl) => boolean = yes): void {
  // only while the page of the server is taken over: a control that is made later holds what its component says
  const takingOver = useSyncExternalStore(never, no, yes)
  const [early] = useState(() => (takingOver ? typedIn(id, isTyped) : null))
  useLayoutEffect(() => {
    if (early) tell(early)
  }, [early])
}

const never = () => () => {}
const no = () => false
const yes = () => true

type Early = { control: TextControl; text: string; selection: [number | null, number | null] }

function typedIn(id: string, isTyped: (control: TextControl) => boolean): Early | null {
  if (typeof document === 'undefined') return null
  const control = document.getElementById(id)
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return null
  const { value: text, defaultValue, selectionStart, selectionEnd } = control
  if (text === defaultValue || !isTyped(control)) return null
  const early: Early = { control, text, selection: [selectionStart, selectionEnd] }
  // React takes the control over right after this: put back before the next key, not only when the whole page is taken over
  queueMicrotask(() => putBack(early))
  return early
}

/** What was typed since is left alone: only what the server sent is replaced. */
function putBack({ control, text, selection }: Early): void {
  if (control.value === control.defaultValue) fill(control, text, selection)
}

/** Whoever holds the value hears of it as of a key. */
function tell(early: Early): void {
  putBack(early)
  const { control } = early
  const { value: text, selectionStart, selectionEnd } = control
  // through the property by which React knows the value: it hears of a change only when it knew another one
  control.value = control.defaultValue
  fill(control, text, [selectionStart, selectionEnd])
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

/** As a key does: past the property by which React knows the value. */
function fill(control: TextControl, text: string, selection: Early['selection']): void {
  const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
  if (document.activeElement === control) control.setSelectionRange(...selection)
}
