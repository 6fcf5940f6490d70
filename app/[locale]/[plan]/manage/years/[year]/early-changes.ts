type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Made = { value: string | boolean; caret: number | null }

declare global {
  interface Window {
    koersEarly?: { made: Map<Control, Made>; note: (event: Event) => void }
  }
}

/**
 * Runs in the page before its scripts have arrived, and remembers what is typed and chosen meanwhile: React would not know of it, and
 * would put the text of the server back. It hears what a person does, not what a browser fills in when one comes back to a page.
 */
export const rememberEarlyChanges = `(() => {
  const made = new Map()
  const note = ({ target }) => {
    made.delete(target)
    const tick = target.type === 'radio' || target.type === 'checkbox'
    const typed = target.tagName === 'TEXTAREA' || target.type === 'search' || target.type === 'text'
    made.set(target, { value: tick ? target.checked : target.value, caret: typed ? target.selectionEnd : null })
  }
  window.koersEarly = { made, note }
  addEventListener('input', note, true)
})()`

/** Whether a person changed a field before the scripts arrived. */
export const wasChangedEarly = (control: Control): boolean => window.koersEarly?.made.has(control) ?? false

let repeats = false

/** Whether what is heard now was done before the scripts arrived: nothing opens for it, because the person is elsewhere by now. */
export const isRepeating = (): boolean => repeats

/** Does it all again, now that the fields listen, in the order in which it was done. */
export function repeatEarlyChanges(): void {
  const early = window.koersEarly
  if (!early) return
  removeEventListener('input', early.note, true)
  window.koersEarly = undefined
  repeats = true
  for (const [control, made] of early.made) if (control.isConnected) repeat(control, made)
  repeats = false
}

function repeat(control: Control, { value, caret }: Made): void {
  if (control instanceof HTMLSelectElement) {
    control.value = String(value)
    control.dispatchEvent(new Event('change', { bubbles: true }))
  } else if (typeof value === 'boolean') {
    if (control instanceof HTMLInputElement) control.checked = !value
    control.click()
  } else {
    // React compares with what it last saw itself, so it has to see something else first
    control.value = `${value} `
    const { prototype } = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
    if (caret !== null && document.activeElement === control) control.setSelectionRange(caret, caret)
  }
}
