'use client'

import { useActionState } from 'react'
import { FormResult } from '@/components/form-result'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { HintAndError } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitLeaving } from './submit'

type Props = { locale: Locale; back: string; words: { confirm: string; submit: string; cancel: string } }

export function LeavingForm({ locale, back, words }: Props) {
  const [state, submit, pending] = useActionState(submitLeaving, null)
  const error = problemAt(state, 'confirm')
  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormResult locale={locale} state={state} labels={{ confirm: words.confirm }} />
      <div className={error ? 'border-error border-l-4 pl-3' : ''}>
        <HintAndError id="confirm" error={error} />
        <Checkbox name="confirm" value="yes" label={words.confirm} required aria-invalid={error ? true : undefined} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={pending}>
          {words.submit}
        </Button>
        <LinkButton href={back} variant="secondary">
          {words.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
