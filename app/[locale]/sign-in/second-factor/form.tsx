'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { PasskeyProof, type PasskeyWords } from './passkey-proof'
import { submitSecondStep } from './submit'

type Props = { locale: Locale; to: string; words: { label: string; hint: string; submit: string }; passkey: PasskeyWords | null }

export function SecondStepForm({ locale, to, words, passkey }: Props) {
  const [state, submit, pending] = useSubmission(submitSecondStep, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <FormResult locale={locale} state={state} labels={{ oneTimeCode: words.label }} />
      <input type="hidden" name="to" value={to} />
      {passkey && <PasskeyProof words={passkey} />}
      <CodeField label={words.label} hint={words.hint} error={problemAt(state, 'oneTimeCode')} />
      <div>
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
