/** The rows that somebody chose, in the order of the sheet. Kept apart from the rows: a tick draws one row again, not forty-seven. */
export class Selection {
  private chosen: ReadonlySet<string> = new Set()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly all = (): ReadonlySet<string> => this.chosen

  readonly has = (number: string): boolean => this.chosen.has(number)

  toggle(number: string): void {
    const next = new Set(this.chosen)
    if (!next.delete(number)) next.add(number)
    this.set(next)
  }

  set(numbers: Iterable<string>): void {
    this.chosen = new Set(numbers)
    for (const listener of this.listeners) listener()
  }
}
