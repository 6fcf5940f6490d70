/** Which row of the sheet is open: one at a time. Kept apart from the rows: opening one draws two again, not forty-seven. */
export class OpenRow {
  private readonly listeners = new Set<() => void>()
  /** The row that the sheet itself opened last, and when: nobody has had the time to look at it yet. */
  private unasked: { number: string; at: number } | null = null

  constructor(private number: string | null) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly is = (number: string): boolean => this.number === number

  set(number: string | null, unaskedAt: number | null = null): void {
    this.number = number
    this.unasked = number === null || unaskedAt === null ? null : { number, at: unaskedAt }
    for (const listener of this.listeners) listener()
  }

  /** Whether a second press in a row lands in what the first one opened. */
  isSurprising(number: string, now: number): boolean {
    return this.unasked?.number === number && now - this.unasked.at < surprise
  }
}

/** As long as a browser counts presses as one double press, in milliseconds. */
const surprise = 600
