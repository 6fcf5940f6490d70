'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { problemAt, typedIn, versionToSend } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitPerson } from './submit'

type Props = {
  locale: Locale
  person: { id: string; version: number; email: string | null; name: string; locale: string }
  languages: Option[]
  words: Record<'email' | 'name' | 'language' | 'save', string>
}

export function PersonForm({ locale, person, languages, words }: Props) {
  const [state, submit, pending] = useSubmission(submitPerson, useOwnAddress())
  const labels = { email: words.email, name: words.name, locale: words.language }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: problemAt(state, name),
    defaultValue: typedIn(state, name, person[name] ?? ''),
  })
  return (
    <form action={submit} noValidate className="grid max-w-text gap-5">
      <FormResult locale={locale} state={state} labels={labels} />
      <input type="hidden" name="person" value={person.id} />
      <input type="hidden" name="version" value={versionToSend(state, person.version)} />
      <TextField {...field('name')} autoComplete="off" required maxLength={200} />
      <TextField {...field('email')} type="email" autoComplete="off" required />
      <Select {...field('locale')} options={languages} />
      <div>
        <Button type="submit" disabled={pending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
