'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { CodeField } from '@/components/ui/code-field'
import { FormButtons } from '@/components/ui/form-buttons'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { PasskeyProof, type PasskeyWords } from '../../../sign-in/second-factor/passkey-proof'
import { submitRemovalOfSecondFactor } from './submit'

type Props = {
  factor?: string
  locale: Locale
  back: string
  words: Record<'label' | 'hint' | 'submit' | 'cancel', string>
  passkey: PasskeyWords | null
}

export function RemovalForm({ factor, locale, back, words, passkey }: Props) {
  const [state, submit, pending] = useSubmission(submitRemovalOfSecondFactor, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <FormResult locale={locale} state={state} labels={{ oneTimeCode: words.label }} />
      {factor && <input type="hidden" name="factor" value={factor} />}
      {passkey && <PasskeyProof words={passkey} />}
      <CodeField label={words.label} hint={words.hint} error={problemAt(state, 'oneTimeCode')} />
      <FormButtons submit={words.submit} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
