'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { FormButtons } from '@/components/ui/form-buttons'
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group'
import { type Option, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { LinkToPassOn, type LinkWords } from '../link-to-pass-on'
import { submitInvitation } from './submit'

type Props = {
  locale: Locale
  plan: string
  people: string
  roles: RadioOption[]
  languages: Option[]
  organisations: Option[]
  words: Record<'email' | 'name' | 'language' | 'role' | 'organisation' | 'organisationHint' | 'choose' | 'submit' | 'cancel', string>
  link: LinkWords & { next: string; all: string }
}

export function InvitationForm({ locale, plan, people, roles, languages, organisations, words, link }: Props) {
  const [state, submit, pending] = useSubmission(submitInvitation, useOwnAddress())
  if (state && 'ok' in state) {
    return (
      <div className="grid max-w-text gap-6">
        <LinkToPassOn link={state.ok.link} words={{ ...link, done: link.done.replace('{name}', state.ok.name) }} />
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href={`${people}/invitation`}>{link.next}</a>
          <a href={people}>{link.all}</a>
        </p>
      </div>
    )
  }
  const labels = { email: words.email, name: words.name, locale: words.language, role: words.role, organisationId: words.organisation }
  const field = (name: keyof typeof labels) => ({ name, label: labels[name], error: problemAt(state, name) })
  return (
    <form action={submit} noValidate className="grid max-w-text gap-5">
      <FormResult locale={locale} state={state} labels={labels} />
      <input type="hidden" name="plan" value={plan} />
      <TextField {...field('email')} type="email" autoComplete="off" required defaultValue={typedIn(state, 'email')} />
      <TextField {...field('name')} autoComplete="off" required maxLength={200} defaultValue={typedIn(state, 'name')} />
      <RadioGroup {...field('role')} options={roles} defaultValue={typedIn(state, 'role', 'CONTRIBUTOR')} />
      <Select
        {...field('organisationId')}
        hint={words.organisationHint}
        empty={words.choose}
        options={organisations}
        defaultValue={typedIn(state, 'organisationId')}
      />
      <Select {...field('locale')} options={languages} defaultValue={typedIn(state, 'locale', 'nl')} />
      <FormButtons submit={words.submit} cancel={words.cancel} back={people} pending={pending} />
    </form>
  )
}
