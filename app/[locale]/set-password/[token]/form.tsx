'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { NewPasswordField } from '@/components/ui/new-password-field'
import { TextField } from '@/components/ui/text-field'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitPassword } from './submit'

type Props = {
  locale: Locale
  token: string
  email: string
  lengthWords: { lengths: string[]; lengthLabel: string }
  words: { password: string; hint: string; repeat: string; submit: string; signsOut: string }
}

export function SetPasswordForm({ locale, token, email, lengthWords, words }: Props) {
  const [state, submit, pending] = useSubmission(submitPassword, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <FormResult locale={locale} state={state} labels={{ password: words.password, repeatedPassword: words.repeat }} />
      <input type="hidden" name="token" value={token} />
      {/* for password managers: whose password this is; without a name it is not sent */}
      <input type="text" autoComplete="username" defaultValue={email} hidden />
      <NewPasswordField label={words.password} hint={words.hint} error={problemAt(state, 'password')} {...lengthWords} />
      <TextField
        name="repeatedPassword"
        type="password"
        label={words.repeat}
        autoComplete="new-password"
        required
        error={problemAt(state, 'repeatedPassword')}
      />
      <p className="text-base text-quiet">{words.signsOut}</p>
      <div>
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
