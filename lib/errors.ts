/** Values that fill the placeholders of a message. */
export type MessageValues = Record<string, string | number>

/** A rule of the plan says no. `key` is a message in the namespace `rules`; `field` names the input it belongs to. */
export class RuleError extends Error {
  override readonly name = 'RuleError'
  constructor(
    readonly key: string,
    readonly values: MessageValues = {},
    readonly field?: string,
  ) {
    super(key)
  }
}

/** What is stored now, by the names of the fields of the form that shows it; `version` is the one to save over. */
export type StoredFields = { version?: number; [field: string]: unknown }

/** Somebody else saved first. Carries what is stored now, so that the screen can show mine and theirs; nothing was written. */
export class ConflictError<Theirs extends StoredFields | null = StoredFields | null> extends Error {
  override readonly name = 'ConflictError'
  constructor(readonly theirs: Theirs) {
    super('somebody else saved first')
  }
}

/** The actor may not do this. Nothing was written; the web layer logs it and answers 404 or a sentence. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError'
  constructor(readonly verb: string) {
    super(`not allowed: ${verb}`)
  }
}
