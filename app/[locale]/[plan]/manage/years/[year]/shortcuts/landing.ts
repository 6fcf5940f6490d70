import { type Arrival, meaningOf } from './arrival'

/** Where one types a text of more than a choice. */
export const typedIn = 'textarea, input:not([type="radio"], [type="checkbox"])'

/** Brings the focus to a field, and keeps what somebody types on without looking from choosing something there. */
export class Landing {
  private arrival: (Arrival & { element: Element }) | null = null

  /** `letter`: a key without another one brought it here. `asked`: the person asked for something, and this field is why not. */
  bring(element: HTMLElement | null, { letter = false, asked = false } = {}): void {
    if (!element) return
    const typing = document.activeElement?.matches(typedIn) ?? false
    element.focus()
    const from = letter ? 'letter' : typing ? 'text' : 'elsewhere'
    // what is typed in a field of text is seen there
    const seen = element.matches(typedIn) || (asked && !typing)
    this.arrival = seen ? null : { element, from, strayed: false, at: performance.now() }
  }

  /** Whether a key strayed; then it must do nothing. */
  strays(event: KeyboardEvent, command: boolean): boolean {
    const { arrival } = this
    if (!arrival) return false
    if (event.target !== arrival.element) {
      this.arrival = null
      return false
    }
    const meaning = meaningOf(event, command, arrival)
    if (meaning === 'aware') this.arrival = null
    if (meaning === 'strays') this.arrival = { ...arrival, strayed: true, at: event.timeStamp }
    return meaning === 'strays'
  }

  /** Whether what was last typed there strayed. */
  hasStrayed(target: EventTarget | null): boolean {
    return this.arrival?.strayed === true && this.arrival.element === target
  }
}
