'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/select'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitReading } from './submit'

type Props = {
  locale: Locale
  plan: string
  number: number
  fields: { name: string; label: string; value: string; options: Option[] }[]
  words: { submit: string }
}

export function ReadingForm({ locale, plan, number, fields, words }: Props) {
  const [state, submit, pending] = useSubmission(submitReading, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormResult locale={locale} state={state} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="import" value={number} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, label, value, options }) => (
          // what was recognised again is what is chosen then
          <Select
            key={`${name} ${value}`}
            name={name}
            label={label}
            error={problemAt(state, name)}
            options={options}
            defaultValue={typedIn(state, name, value)}
          />
        ))}
        <div>
          <Button type="submit" variant="secondary" disabled={pending}>
            {words.submit}
          </Button>
        </div>
      </div>
    </form>
  )
}
