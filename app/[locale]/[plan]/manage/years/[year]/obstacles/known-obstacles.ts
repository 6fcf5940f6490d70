import type { SheetObstacle } from '@/lib/obstacle/obstacle.queries'

/** The obstacles of the sheet. Kept apart from the rows, so that a new one draws only what shows obstacles. */
export class KnownObstacles {
  private readonly listeners = new Set<() => void>()

  constructor(private known: readonly SheetObstacle[]) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly all = (): readonly SheetObstacle[] => this.known

  /** An obstacle that was just named, or has one action more. */
  take(obstacle: SheetObstacle): void {
    this.known = [...this.known.filter(({ slug }) => slug !== obstacle.slug), obstacle]
    for (const listener of this.listeners) listener()
  }
}
