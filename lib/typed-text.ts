import 'server-only'
import { headers } from 'next/headers'
import type { Typed } from '@/lib/form-result'

// Held by the request itself, so that it is gone when the request is.
const typedIn = new WeakMap<object, Typed>()

/** Keeps what was typed in the form of this request for the page that answers it. */
export async function keepTyped(typed: Typed): Promise<void> {
  typedIn.set(await headers(), typed)
}

/** What was typed in a form that this request posted without a script and that nobody could take, because the session had ended. */
export async function typedInThisRequest(): Promise<Typed | undefined> {
  return typedIn.get(await headers())
}
