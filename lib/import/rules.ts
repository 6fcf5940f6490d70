import type { ImportKind } from '@/prisma/generated/enums'
import { RuleError } from '../errors'
import { may } from '../user/right/rules'
import type { Actor } from '../user/rules'

/** Confirming stays with those who coordinate the plan: an administrator imports, and somebody else confirms (rule 3). */
export const canConfirmImported = (actor: Actor, planId: string): boolean => may(actor, 'confirmStatus', { planId })

/** Where an import is. */
export function importState({
  appliedAt,
  undoneAt,
  discardedAt,
}: Record<'appliedAt' | 'undoneAt' | 'discardedAt', Date | null>): 'uploaded' | 'discarded' | 'applied' | 'undone' {
  if (discardedAt) return 'discarded'
  return undoneAt ? 'undone' : appliedAt ? 'applied' : 'uploaded'
}

/** @throws RuleError for a file that was applied, or discarded. */
export function refuseUnlessOpen({ appliedAt, discardedAt }: Record<'appliedAt' | 'discardedAt', Date | null>): void {
  if (appliedAt) throw new RuleError('import.alreadyApplied')
  if (discardedAt) throw new RuleError('import.discarded')
}

export const importKinds = ['ACTIONS', 'STATUSES'] as const satisfies ImportKind[]
/** `actions`, `statuses`: a kind as addresses and forms spell it. */
export const kindToSlug = (kind: ImportKind): 'actions' | 'statuses' => (kind === 'ACTIONS' ? 'actions' : 'statuses')
/** The kind of an address or a form, or null when it names none. */
export const kindFromSlug = (slug: string): ImportKind | null => importKinds.find((kind) => kindToSlug(kind) === slug) ?? null

/** Uploads of one person in ten minutes: reading a file costs a second at worst. */
export const uploadsAllowed = 30
export const uploadSeconds = 600
