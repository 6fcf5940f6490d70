import 'server-only'
import type { z } from 'zod'
import { ConflictError, ForbiddenError, type MessageValues, RuleError, type StoredFields } from '@/lib/errors'
import { formatNumber } from '@/lib/format'
import { sentenceOf } from '@/lib/i18n'
import { type Issue, issuesOf } from '@/lib/issues'
import { log, loggedPath } from '@/lib/log'
import { getPublicArchiving } from '@/lib/plan/plan.queries'
import { currentActor } from '@/lib/session'
import type { Actor } from '@/lib/user/user.rules'
import { getPageRequest, keepTyped, type PageRequest } from '@/lib/web/request'
import { signInAddress } from '@/lib/web/return-address'
import { fieldsOf, typedOf } from './form-fields'
import type { Failed, FormResult, FormState, Problem } from './form-result'

/**
 * A way to change data. It takes the typed input of a script, or the previous state and the fields of an HTML form;
 * to the form it gives back what was typed. The previous state comes from the browser and is never looked at.
 */
export type Submit<Input, Value, Theirs = StoredFields | null> = {
  (input: Input): Promise<FormResult<Value, Theirs>>
  (state: FormState<Value, Theirs> | null, fields: FormData): Promise<FormState<Value, Theirs>>
}

/** The conflict that a command reports, where a screen needs more of it than the fields of a form. */
type Conflict<Theirs extends StoredFields | null> = new (theirs: Theirs) => ConflictError<Theirs>

/**
 * Session, then input, then the handler, which calls the commands. Every refusal becomes a result; only the unexpected is
 * thrown to a script (and `redirect()`, which works by throwing), while a form gets back what was typed with a code. Where a page shows its own form again to somebody who posted it without a script
 * after their session had ended, it says so; everywhere else the layout lists what was typed.
 */
export function formHandler<S extends z.ZodType, Value, Theirs extends StoredFields | null = StoredFields | null>(
  schema: S,
  handle: (input: z.output<S>, actor: Actor) => Promise<Value>,
  { pageGivesBack = false, conflict = ConflictError }: { pageGivesBack?: boolean; conflict?: Conflict<Theirs> } = {},
) {
  return submitOf<z.input<S>, Value, Theirs>(async (raw, request) => {
    const actor = await currentActor()
    if (!actor) return { signedOut: { signIn: signInAddress(request.locale, null) } }
    return settle(schema, raw, request, conflict, (input) => handle(input, actor), actor)
  }, pageGivesBack)
}

/** The same for the few forms of people who are not signed in. */
export function visitorFormHandler<S extends z.ZodType, Value>(schema: S, handle: (input: z.output<S>) => Promise<Value>) {
  return submitOf<z.input<S>, Value, StoredFields | null>((raw, request) => settle(schema, raw, request, ConflictError, handle))
}

function submitOf<Input, Value, Theirs>(
  answer: (raw: unknown, request: PageRequest) => Promise<FormResult<Value, Theirs>>,
  pageGivesBack = false,
): Submit<Input, Value, Theirs> {
  function submit(input: Input): Promise<FormResult<Value, Theirs>>
  function submit(state: FormState<Value, Theirs> | null, fields: FormData): Promise<FormState<Value, Theirs>>
  async function submit(first: unknown, second?: unknown) {
    const request = await getPageRequest()
    if (!(second instanceof FormData)) return answer(first, request)
    const raw = fieldsOf(second)
    const answered = await answer(raw, request).catch((error: unknown) => failed(error, request))
    const state = { ...answered, typed: typedOf(raw) }
    if ('signedOut' in state && request.posted && !pageGivesBack) await keepTyped(state.typed)
    return state
  }
  return submit
}

/** An error page would take the place of the form, and of all that was typed in it. */
function failed(error: unknown, request: PageRequest): Failed {
  // `redirect()` and `notFound()` work by throwing, and say so
  if (error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')) throw error
  log.error({ request: request.id, path: loggedPath(request.path), err: error }, 'a form could not be handled')
  return { failed: { reference: request.id } }
}

async function settle<S extends z.ZodType, Value, Theirs extends StoredFields | null>(
  schema: S,
  raw: unknown,
  request: PageRequest,
  conflict: Conflict<Theirs>,
  handle: (input: z.output<S>) => Promise<Value>,
  actor?: Actor,
): Promise<FormResult<Value, Theirs>> {
  const read = schema.safeParse(raw)
  if (!read.success) return { invalid: issuesOf(read.error, raw).map((issue) => inWords(issue, request)) }
  try {
    return { ok: await handle(read.data) }
  } catch (error) {
    if (error instanceof RuleError) {
      const message = sentence(request, 'rules', error.key, error.values)
      return { rule: { key: error.key, message, ...(error.field && { field: error.field }) } }
    }
    if (error instanceof conflict) return { conflict: error.theirs }
    if (!(error instanceof ForbiddenError)) throw error
    log.warn({ request: request.id, actor: actor?.id, verb: error.verb, path: loggedPath(request.path) }, 'refused: not allowed')
    // the roles of people in a plan end with the work in it: of that they hear first
    if (await isAboutArchived(raw)) return { rule: { key: 'plan.archived', message: sentence(request, 'rules', 'plan.archived', {}) } }
    return { forbidden: { reference: request.id } }
  }
}

const isAboutArchived = async (raw: unknown): Promise<boolean> =>
  typeof raw === 'object' && raw !== null && 'plan' in raw && typeof raw.plan === 'string' && (await getPublicArchiving(raw.plan))

function inWords({ field, key, values }: Issue, request: PageRequest): Problem {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, request.locale) : value,
  ])
  return { field, key, message: sentence(request, 'invalid', key, Object.fromEntries(written)) }
}

const sentence = ({ locale }: PageRequest, namespace: 'invalid' | 'rules', key: string, values: MessageValues): string =>
  sentenceOf(locale, namespace, key, values)
