'use client'

import { FormResult } from '@/components/site/form-result'
import { useSubmission } from '@/components/site/use-submission'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/locale'
import { submitWithdrawalFromPage } from './submit'

type Props = {
  locale: Locale
  /** Where the page is: without a script the answer finds its form by it. */
  here: string
  row: { plan: string; number: string; year: number; version: number }
  seenAt: 'start' | 'entry'
  /** `name` says of which action, for those who hear the button on its own. */
  words: { withdraw: string; name: string }
}

/** Takes a confirmation back where it is seen, with or without scripts; what was filled in stays. */
export function WithdrawalForm({ locale, here, row, seenAt, words }: Props) {
  const [state, submit, pending] = useSubmission(submitWithdrawalFromPage, here)
  return (
    <form action={submit} className="print:hidden">
      <FormResult locale={locale} state={state} labels={{}} />
      {Object.entries({ ...row, seenAt }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        disabled={pending}
        aria-label={words.name}
        className="min-h-[1.75rem] cursor-pointer text-action text-base underline underline-offset-4 hover:text-action-hover"
      >
        {words.withdraw}
      </SubmitButton>
    </form>
  )
}
