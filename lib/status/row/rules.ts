import { RuleError } from '../../errors'
import type { Actor } from '../../user/rules'
import { type EntryValues, gapIn } from '../entry/rules'
import { isWorking } from '../rules'

/** What a command knows of the row it writes. */
export type RowFacts = {
  leads: string[]
  sampleYear: boolean
  /** Last year's confirmed status. */
  lastStatus: EntryValues['status']
  entry: { sample: boolean; reportedById: string | null } | null
}

/** @throws RuleError when these values cannot be an entry of this row (rules 2 and 8). */
export function refuseUnlessEntry(values: EntryValues, { lastStatus }: Pick<RowFacts, 'lastStatus'>): void {
  const gap = gapIn(values)
  if (gap) throw new RuleError(gap.key, {}, gap.field)
  const stoodStill = isWorking(values.status) && values.status === lastStatus
  if (values.unchangedReason && !stoodStill) throw new RuleError('status.reasonWithoutStandstill', {}, 'unchangedReason')
}

/** Whether what the actor writes is sample: a demo account's rows, and everything in a year of the sample, since they leave together (rule 7). */
export const writesSample = (actor: Actor, { sampleYear }: Pick<RowFacts, 'sampleYear'>): boolean => actor.sample || sampleYear

/** The organisation that supplies the entry: the contributor's own, else the one that supplied it before, else the lead. */
export function reporter(contributesFor: string[], { leads, entry }: RowFacts): string | null {
  return leads.find((id) => contributesFor.includes(id)) ?? entry?.reportedById ?? leads[0] ?? null
}
