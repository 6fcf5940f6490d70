'use client'

import { useActionState } from 'react'
import { FormResult } from '@/components/form-result'
import { useOwnAddress } from '@/components/own-address'
import { Checkbox } from '@/components/ui/checkbox'
import { HintAndError } from '@/components/ui/field'
import { FormButtons } from '@/components/ui/form-buttons'
import { type FormState, problemAt, versionToSend } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  plan: { slug: string; version: number }
  decide: (state: FormState<never> | null, fields: FormData) => Promise<FormState<never>>
  back: string
  words: { confirm: string; submit: string; cancel: string }
}

/** The form of a decision about a plan as the page showed it: a box to tick, and then the button. */
export function DecisionAboutPlan({ locale, plan, decide, back, words }: Props) {
  const [state, submit, pending] = useActionState(decide, null, useOwnAddress())
  const error = problemAt(state, 'confirm')
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} moreLabels={{ confirm: words.confirm }} />
      <input type="hidden" name="plan" value={plan.slug} />
      <input type="hidden" name="version" value={versionToSend(state, plan.version)} />
      <div className={error ? 'border-error border-l-4 pl-3' : ''}>
        <HintAndError id="confirm" error={error} />
        <Checkbox name="confirm" value="yes" label={words.confirm} required aria-invalid={error ? true : undefined} />
      </div>
      <FormButtons submit={words.submit} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
