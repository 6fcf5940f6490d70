'use client'

import { type FormState, problemAt, versionToSend } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { Checkbox } from '../ui/checkbox'
import { HintAndError } from '../ui/field'
import { FormButtons } from '../ui/form-buttons'
import { FormResult } from './form-result'
import { useOwnAddress } from './own-address'
import { useSubmission } from './use-submission'

type Props = {
  locale: Locale
  /** The submit of the folder whose page asks. */
  decide: (state: FormState<never> | null, fields: FormData) => Promise<FormState<never>>
  /** The plan that it is about, as the page shows it: somebody who changed it meanwhile is not passed over. */
  about?: { plan: string; version: number }
  back: string
  words: { confirm: string; submit: string; cancel: string }
}

/** The form for what cannot be undone: a box to tick, `confirm`, and then the button. */
export function ConsentForm({ locale, decide, about, back, words }: Props) {
  const [state, submit, pending] = useSubmission(decide, useOwnAddress())
  const error = problemAt(state, 'confirm')
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} moreLabels={{ confirm: words.confirm }} />
      {about && <input type="hidden" name="plan" value={about.plan} />}
      {about && <input type="hidden" name="version" value={versionToSend(state, about.version)} />}
      <div className={error ? 'border-error border-l-4 pl-3' : ''}>
        <HintAndError id="confirm" error={error} />
        <Checkbox name="confirm" value="yes" label={words.confirm} required aria-invalid={error ? true : undefined} />
      </div>
      <FormButtons submit={words.submit} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
