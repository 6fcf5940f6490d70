import type { StoredFields } from './errors'

/** One thing to repair, in the language of the page. `field` is the name of an input; empty when it concerns the whole form. */
export type Problem = { field?: string; key: string; message: string }

/** What became of a submission. Exactly one of these; `conflict` carries what somebody else stored meanwhile. */
export type FormResult<Value = unknown, Theirs = StoredFields | null> =
  | { ok: Value }
  | { invalid: Problem[] }
  | { rule: Problem }
  | { conflict: Theirs }
  | { forbidden: { reference: string } }
  | { signedOut: { signIn: string } }

/** All values of each field as they were sent, secrets left out. */
export type Typed = Record<string, string[]>

/**
 * Something broke on our side, such as the database that went away: to the form comes back what was typed, and a code to pass on. Without a code nobody
 * answered: a connection that fell away, or a server that was being replaced.
 */
export type Failed = { failed: { reference: string | null } }

export type FormState<Value = unknown, Theirs = StoredFields | null> = (FormResult<Value, Theirs> | Failed) & { typed: Typed }

/** Everything the person can repair, for the summary above the form. */
export function problemsOf(result: FormResult | Failed | null): Problem[] {
  if (result === null) return []
  if ('invalid' in result) return result.invalid
  return 'rule' in result ? [result.rule] : []
}

/** The sentence under one field. */
export const problemAt = (result: FormResult | Failed | null, field: string): string | undefined =>
  problemsOf(result).find((problem) => problem.field === field)?.message

/** What is in a field again after a submission that did not succeed. */
export function typedIn(state: FormState | null, field: string, otherwise = ''): string {
  return state === null || 'ok' in state ? otherwise : (state.typed[field]?.[0] ?? otherwise)
}

/** The version that a form saves over: the one the page showed, and after a conflict the one that was shown beside what was typed. */
export function versionToSend(state: FormState | null, shown: number): number {
  return (state && 'conflict' in state ? state.conflict?.version : undefined) ?? shown
}

/** The same for a field that may occur any number of times: checkboxes, rows. */
export function allTypedIn(state: FormState | null, field: string, otherwise: string[] = []): string[] {
  return state === null || 'ok' in state ? otherwise : (state.typed[field] ?? [])
}
