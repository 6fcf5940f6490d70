import { ConflictError, RuleError } from '../errors'
import { type EntryValues, gapIn, type StoredEntry } from './entry.rules'
import { isWorking } from './status.rules'

/** Somebody else saved a row first: what is stored now, names included; null when nothing is any more. */
export class EntryConflict extends ConflictError<StoredEntry | null> {}

/** What a command knows of the row it writes. */
export type RowFacts = {
  leads: string[]
  /** Last year's confirmed status. */
  lastStatus: EntryValues['status']
  entry: { reportedById: string | null } | null
}

/** @throws RuleError when these values cannot be an entry of this row (rules 2 and 8). */
export function refuseUnlessEntry(values: EntryValues, { lastStatus }: Pick<RowFacts, 'lastStatus'>): void {
  const gap = gapIn(values)
  if (gap) throw new RuleError(gap.key, {}, gap.field)
  const stoodStill = isWorking(values.status) && values.status === lastStatus
  if (values.unchangedReason && !stoodStill) throw new RuleError('status.reasonWithoutStandstill', {}, 'unchangedReason')
}

/** The organisation that supplies the entry: the contributor's own, else the one that supplied it before, else the lead. */
export function reporter(contributesFor: string[], { leads, entry }: RowFacts): string | null {
  return leads.find((id) => contributesFor.includes(id)) ?? entry?.reportedById ?? leads[0] ?? null
}

/** A change of one row: what will be in it, whether it is confirmed then, and whether the actor supplied the values. */
export type EntryChange = {
  kind: 'logStatus' | 'confirmStatus' | 'withdrawConfirmation' | 'confirmUnchanged' | 'setStatus' | 'undoSelection'
  year: number
  values: EntryValues
  successorActionId: string | null
  successorOrganisationId: string | null
  confirmed: boolean
}

/** Above every version that the row ever had: whoever still has an entry on the screen that went meanwhile must not match a new one. */
export const nextVersion = ({ entry, past }: { entry: { version: number } | null; past: number }): number => (entry?.version ?? past) + 1

/** What names a row in every table. */
export const keyOf = ({ planId, actionId }: { planId: string; actionId: string }, year: number) => ({ planId, actionId, year })

/** Only what changed; a confirmation also names the state that it confirms and who reported it, for the public history. */
export function eventOf(
  before: StoredEntry | null,
  { kind, values, confirmed }: Pick<EntryChange, 'kind' | 'values' | 'confirmed'>,
  changed: (keyof EntryValues)[],
  reportedBy: string | null,
) {
  const pick = (entry: EntryValues, sure: boolean) => ({
    ...Object.fromEntries(changed.map((field) => [field, entry[field]])),
    ...((before?.confirmedAt != null) !== confirmed && { confirmed: sure }),
  })
  const state = confirmed && { status: values.status, nothingToReport: values.nothingToReport, reportedBy }
  return {
    kind,
    objectType: 'StatusEntry' as const,
    ...(before && { before: pick(before, !confirmed) }),
    after: { ...pick(values, confirmed), ...(kind !== 'logStatus' && state) },
  }
}
