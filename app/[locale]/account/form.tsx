'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { NewPasswordField } from '@/components/ui/new-password-field'
import { type Option, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { problemAt, typedIn, versionToSend } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitNewPassword, submitProfile } from './submit'

type ProfileProps = {
  locale: Locale
  account: { name: string; locale: string; version: number }
  languages: Option[]
  words: { name: string; language: string; save: string }
}

export function ProfileForm({ locale, account, languages, words }: ProfileProps) {
  const [state, submit, pending] = useSubmission(submitProfile, useOwnAddress())
  const labels = { name: words.name, locale: words.language }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: problemAt(state, name),
    defaultValue: typedIn(state, name, account[name]),
  })
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormResult locale={locale} state={state} labels={labels} />
      <input type="hidden" name="version" value={versionToSend(state, account.version)} />
      <TextField {...field('name')} autoComplete="name" required maxLength={200} />
      <Select {...field('locale')} options={languages} />
      <div>
        <Button type="submit" disabled={pending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

type PasswordProps = {
  locale: Locale
  email: string
  lengthWords: { lengths: string[]; lengthLabel: string }
  words: { current: string; password: string; hint: string; repeat: string; signsOut: string; submit: string }
}

export function PasswordForm({ locale, email, lengthWords, words }: PasswordProps) {
  const [state, submit, pending] = useSubmission(submitNewPassword, useOwnAddress())
  const labels = { currentPassword: words.current, password: words.password, repeatedPassword: words.repeat }
  const field = (name: keyof typeof labels) => ({ name, type: 'password', label: labels[name], error: problemAt(state, name) })
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormResult locale={locale} state={state} labels={labels} />
      {/* for password managers: whose password this is; without a name it is not sent */}
      <input type="text" autoComplete="username" defaultValue={email} hidden />
      <TextField {...field('currentPassword')} autoComplete="current-password" required />
      <NewPasswordField label={words.password} hint={words.hint} error={problemAt(state, 'password')} {...lengthWords} />
      <TextField {...field('repeatedPassword')} autoComplete="new-password" required />
      <p className="text-base text-quiet">{words.signsOut}</p>
      <div>
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
