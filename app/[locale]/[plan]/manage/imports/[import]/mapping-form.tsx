'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/select'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitMapping } from './submit'

type Props = {
  locale: Locale
  plan: string
  number: number
  fields: { name: string; label: string; note?: string; column: string }[]
  columns: Option[]
  words: { none: string; submit: string }
}

export function MappingForm({ locale, plan, number, fields, columns, words }: Props) {
  const [state, submit, pending] = useSubmission(submitMapping, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormResult locale={locale} state={state} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="import" value={number} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, label, note, column }) => (
          <Select
            // after a refusal a list keeps what was chosen only when it is recreated with it
            key={`${name} ${typedIn(state, name, column)}`}
            name={name}
            label={label}
            note={note}
            error={problemAt(state, name)}
            options={columns}
            empty={words.none}
            defaultValue={typedIn(state, name, column)}
          />
        ))}
      </div>
      <div>
        <Button type="submit" variant="secondary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
