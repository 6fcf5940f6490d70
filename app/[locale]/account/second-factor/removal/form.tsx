'use client'

import { useActionState } from 'react'
import { FormResult } from '@/components/form-result'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { LinkButton } from '@/components/ui/link-button'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitRemovalOfSecondFactor } from './submit'

type Props = { locale: Locale; back: string; words: Record<'label' | 'hint' | 'submit' | 'cancel', string> }

export function RemovalForm({ locale, back, words }: Props) {
  const [state, submit, pending] = useActionState(submitRemovalOfSecondFactor, null)
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <FormResult locale={locale} state={state} labels={{ oneTimeCode: words.label }} />
      <CodeField label={words.label} hint={words.hint} error={problemAt(state, 'oneTimeCode')} />
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
