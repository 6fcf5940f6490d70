import { ConflictError } from '../errors'
import { folded } from '../text/text'

/** What a thing of the plan holds, field by field, as its form and its events name them: plain JSON, null for what is empty. */
export type Values = Record<string, unknown>

export type RevisedFields = { before: Values; after: Values }

/** The fields in which two states differ, on both sides; null when they say the same. */
export function difference(before: Values, after: Values): RevisedFields | null {
  const fields = Object.keys(after).filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
  if (fields.length === 0) return null
  const pick = (values: Values) => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  return { before: pick(before), after: pick(after) }
}

/** A difference in two parts: that of the fields named, and the rest. Null for a part in which nothing differs. */
export function split({ before, after }: RevisedFields, fields: readonly string[]): [RevisedFields | null, RevisedFields | null] {
  const part = (keep: (field: string) => boolean): RevisedFields | null => {
    const of = (values: Values) => Object.fromEntries(Object.entries(values).filter(([field]) => keep(field)))
    return Object.keys(after).some(keep) ? { before: of(before), after: of(after) } : null
  }
  return [part((field) => fields.includes(field)), part((field) => !fields.includes(field))]
}

/** A name for an address, made of a title: lower case letters, digits and single hyphens, at most 60 characters. */
export function slugOf(title: string, otherwise: string): string {
  const slug = folded(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  return slug.replace(/^-+|-+$/g, '') || otherwise
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. `new` never is: at that address one adds. */
export function freeSlug(slug: string, taken: string[]): string {
  const known = new Set(['new', ...taken])
  if (!known.has(slug)) return slug
  for (let number = 2; ; number += 1) if (!known.has(`${slug}-${number}`)) return `${slug}-${number}`
}

/** @throws ConflictError with what is stored, when that is not the version that the screen showed. */
export function refuseStale(shown: number, stored: { version: number }, values: Values): void {
  if (stored.version !== shown) throw new ConflictError({ ...values, version: stored.version })
}

/** What to write into a row's relation to its sources: the one of this revision is added, none is taken away. */
export const citing = (source: { id: string } | null) => (source ? { connect: { id: source.id } } : undefined)

/** Whether something that is never deleted still holds. What is withdrawn is on no page and in no new edition. */
export const validities = ['CURRENT', 'WITHDRAWN'] as const
export type Validity = (typeof validities)[number]

type Withdrawable = { withdrawnAt: Date | null }

/** Whether a thing holds now. */
export const validityOf = ({ withdrawnAt }: Withdrawable): Validity => (withdrawnAt === null ? 'CURRENT' : 'WITHDRAWN')

/** Since when it is withdrawn, after a save: what was withdrawn before stays so since then. */
export const withdrawnAtOf = (validity: Validity, before: Withdrawable | null): Date | null =>
  validity === 'CURRENT' ? null : (before?.withdrawnAt ?? new Date())

/** The first version of what staff add. The record loads over version 1, which is what it wrote itself. */
export const firstVersion = 2
