import type { CountState, Counts } from '../status/status.rules'

export type BarPart = { state: CountState; count: number; start: number; share: number }

/** Where each state begins and how wide it is, in % of a bar on which `scale` actions fill the whole width. Empty states take no room. */
export function layOut(order: readonly CountState[], counts: Counts, scale?: number): BarPart[] {
  const whole = scale ?? order.reduce((sum, state) => sum + counts[state], 0)
  let before = 0
  return order
    .filter((state) => counts[state] > 0)
    .map((state) => {
      const part = { state, count: counts[state], start: percentage(before, whole), share: percentage(counts[state], whole) }
      before += counts[state]
      return part
    })
}

const percentage = (count: number, whole: number) => Math.round((count / whole) * 100_000) / 1000
