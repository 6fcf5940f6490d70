'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitPublication } from './submit'

type Props = {
  locale: Locale
  plan: string
  year: number
  /** What the page showed: nothing else is published. */
  fingerprint: string
  submitLabel: string
  /** On the button while it is published. */
  busy: string
  /** What to tick before chapters without a text are published; null when there are none. */
  emptyChapters: { label: string; hint: string } | null
  back: { label: string; href: string }
}

export function PublicationForm({ locale, plan, year, fingerprint, submitLabel, busy, emptyChapters, back }: Props) {
  const [state, submit, pending] = useSubmission(submitPublication, useOwnAddress())
  return (
    <form action={submit} className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={emptyChapters ? { emptyChapters: emptyChapters.label } : {}} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      {emptyChapters && (
        <Checkbox
          key={typedIn(state, 'emptyChapters')}
          name="emptyChapters"
          value="yes"
          {...emptyChapters}
          defaultChecked={typedIn(state, 'emptyChapters') === 'yes'}
          aria-invalid={(state && 'rule' in state && state.rule.field === 'emptyChapters') || undefined}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" disabled={pending} busy={busy}>
          {submitLabel}
        </Button>
        <a href={back.href}>{back.label}</a>
      </div>
    </form>
  )
}
