'use client'

import { useActionState } from 'react'
import { FormResult } from '@/components/form-result'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/locale'
import { submitPublication } from './submit'

type Props = {
  locale: Locale
  plan: string
  year: number
  /** What the page showed: something else is not published. */
  fingerprint: string
  submitLabel: string
  back: { label: string; href: string }
}

export function PublicationForm({ locale, plan, year, fingerprint, submitLabel, back }: Props) {
  const [state, submit, pending] = useActionState(submitPublication, null)
  return (
    <form action={submit} className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" disabled={pending}>
          {submitLabel}
        </Button>
        <a href={back.href}>{back.label}</a>
      </div>
    </form>
  )
}
