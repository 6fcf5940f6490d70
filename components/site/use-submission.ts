'use client'

import { unstable_rethrow as rethrow } from 'next/navigation'
import { useActionState } from 'react'
import { fieldsOf, typedOf } from '@/lib/form-fields'
import type { FormState } from '@/lib/form-result'

type Submit<Value, Theirs> = (state: FormState<Value, Theirs> | null, fields: FormData) => Promise<FormState<Value, Theirs>>

/**
 * What became of a form, how it is sent, and whether it is on its way. A form that nobody answers gets back what was typed: thrown on, the failure would
 * put an error page in its place. Without scripts the browser sends the form itself, and says so when nobody answers.
 * @param at the address of the page that the form is on (`useOwnAddress`).
 */
export function useSubmission<Value, Theirs>(submit: Submit<Value, Theirs>, at: string) {
  // on the server React writes the name of the submit into the form
  return useActionState(typeof window === 'undefined' ? submit : givingBack(submit), null, at)
}

const givingBack =
  <Value, Theirs>(submit: Submit<Value, Theirs>): Submit<Value, Theirs> =>
  async (state, fields) => {
    try {
      return await submit(state, fields)
    } catch (error) {
      rethrow(error) // `redirect()` and `notFound()` work by throwing
      console.error(error)
      return { failed: { reference: null }, typed: typedOf(fieldsOf(fields)) }
    }
  }
