'use client'

import { useId } from 'react'
import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import type { Submit } from '@/lib/form'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  /** The submit of the folder that decides. */
  decide: Submit<never, void>
  /** What the decision is about. */
  fields: Record<string, string>
  label: string
  /** For the ear, where several buttons of a page say the same. */
  spoken?: string
}

/** A decision that needs nothing but a button. */
export function DecisionForm({ locale, decide, fields, label, spoken }: Props) {
  const [state, submit, pending] = useSubmission(decide, useOwnAddress(useId()))
  return (
    <form action={submit}>
      <FormResult locale={locale} state={state} labels={{}} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="secondary" disabled={pending} aria-label={spoken}>
        {label}
      </Button>
    </form>
  )
}
