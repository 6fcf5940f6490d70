'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/form-result'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { FormResult } from './form-result'
import { useOwnAddress } from './own-address'
import { Checkbox } from './ui/checkbox'
import { HintAndError } from './ui/field'
import { FormButtons } from './ui/form-buttons'

type Props = {
  locale: Locale
  /** The submit of the folder whose page asks. */
  decide: (state: FormState<never> | null, fields: FormData) => Promise<FormState<never>>
  back: string
  words: { confirm: string; submit: string; cancel: string }
}

/** The form of what cannot be taken back: a box to tick, `confirm`, and then the button. */
export function ConsentForm({ locale, decide, back, words }: Props) {
  const [state, submit, pending] = useActionState(decide, null, useOwnAddress())
  const error = problemAt(state, 'confirm')
  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormResult locale={locale} state={state} labels={{ confirm: words.confirm }} />
      <div className={error ? 'border-error border-l-4 pl-3' : ''}>
        <HintAndError id="confirm" error={error} />
        <Checkbox name="confirm" value="yes" label={words.confirm} required aria-invalid={error ? true : undefined} />
      </div>
      <FormButtons submit={words.submit} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
