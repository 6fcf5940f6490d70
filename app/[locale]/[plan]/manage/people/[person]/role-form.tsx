'use client'

import { useId } from 'react'
import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { type Option, Select } from '@/components/ui/select'
import type { Submit } from '@/lib/form'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  submit: Submit<never, void>
  /** What the role belongs to, and what the screen showed of it. */
  fields: Record<string, string>
  /** Keeps the fields of the forms of one page apart. */
  prefix: string
  summary: string
  shown: { role: string; organisationId: string }
  roles: Option[]
  organisations: Option[]
  words: { role: string; organisation: string; organisationHint: string; choose: string; save: string }
}

/** Gives a role, or another one instead of it. */
export function RoleForm({ locale, submit, fields, prefix, summary, shown, roles, organisations, words }: Props) {
  const [state, send, pending] = useSubmission(submit, useOwnAddress(useId()))
  const labels = { role: words.role, organisationId: words.organisation }
  const field = (name: keyof typeof labels) => ({
    name,
    id: prefix + name,
    label: labels[name],
    error: problemAt(state, name),
    defaultValue: typedIn(state, name, shown[name]),
  })
  return (
    <Details summary={summary} open={state !== null}>
      <form action={send} noValidate className="grid max-w-text gap-4">
        <FormResult locale={locale} state={state} labels={labels} prefix={prefix} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select {...field('role')} options={roles} />
        <Select {...field('organisationId')} hint={words.organisationHint} empty={words.choose} options={organisations} />
        <div>
          <Button type="submit" disabled={pending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Details>
  )
}
