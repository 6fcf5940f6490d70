'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import type { Submit } from '@/lib/form'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  plan: string
  year: number
  back: string
  words: { submit: string; back: string }
  /** What the page decides: the submit of its own folder. */
  decide: Submit<{ plan: string; year: unknown }, never>
}

/** The form of a decision about a year that needs nothing but a yes. */
export function SteeringForm({ locale, plan, year, back, words, decide }: Props) {
  const [state, submit, pending] = useSubmission(decide, useOwnAddress())
  return (
    <form action={submit} className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
        <a href={back}>{words.back}</a>
      </div>
    </form>
  )
}
