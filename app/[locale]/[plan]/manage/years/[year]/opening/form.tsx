'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Day } from '@/lib/dates'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitOpening } from './submit'

type Words = { deadline: string; deadlineNote: string; deadlineHint: string; submit: string; back: string }
type Props = { locale: Locale; plan: string; year: number; earliest: Day; back: string; words: Words }

export function OpeningForm({ locale, plan, year, earliest, back, words }: Props) {
  const [state, submit, pending] = useSubmission(submitOpening, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{ deadline: words.deadline }} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year} />
      <div className="max-w-[24rem]">
        <TextField
          name="deadline"
          type="date"
          min={earliest}
          label={words.deadline}
          note={words.deadlineNote}
          hint={words.deadlineHint}
          defaultValue={typedIn(state, 'deadline')}
          error={problemAt(state, 'deadline')}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
        <a href={back}>{words.back}</a>
      </div>
    </form>
  )
}
