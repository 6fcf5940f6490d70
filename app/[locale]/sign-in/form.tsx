'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitSignIn } from './submit'

type Props = { locale: Locale; to: string; words: { email: string; password: string; submit: string; noPassword: string } }

export function SignInForm({ locale, to, words }: Props) {
  const [state, submit, pending] = useSubmission(submitSignIn, useOwnAddress())
  return (
    // the sentences of the application repair better than those of the browser, and speak the language of the page
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <FormResult locale={locale} state={state} labels={words} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={typedIn(state, 'email')}
        error={problemAt(state, 'email')}
      />
      <TextField
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
        error={problemAt(state, 'password')}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
      </div>
      <p className="text-base text-quiet">{words.noPassword}</p>
    </form>
  )
}
