'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/select'
import { allTypedIn, problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitValues } from './submit'

type Props = {
  locale: Locale
  plan: string
  number: number
  /** Tells the fields of two forms of a page apart. */
  id: string
  fields: { list: string; text: string; label: string; hint: string; options: Option[]; value: string }[]
  words: { choose: string; submit: string }
}

export function ValuesForm({ locale, plan, number, id, fields, words }: Props) {
  const [state, submit, pending] = useSubmission(submitValues, useOwnAddress())
  const typed = allTypedIn(
    state,
    'choice',
    fields.map(({ value }) => value),
  )
  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormResult locale={locale} state={state} labels={Object.fromEntries(fields.map(({ label }, index) => [`choice.${index}`, label]))} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="import" value={number} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ list, text, label, hint, options, value }, index) => (
          <div key={`${list} ${text} ${value}`}>
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="text" value={text} />
            <Select
              name="choice"
              id={`${id}-${index}`}
              label={<span className="wrap-anywhere">{label}</span>}
              hint={hint}
              error={problemAt(state, `choice.${index}`)}
              options={options}
              empty={words.choose}
              defaultValue={typed[index] ?? value}
            />
          </div>
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
