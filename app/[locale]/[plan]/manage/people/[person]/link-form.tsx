'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/locale'
import { LinkToPassOn, type LinkWords } from '../link-to-pass-on'
import { submitLink } from './submit'

type Props = { locale: Locale; person: string; label: string; words: LinkWords }

/** Makes a new link and shows it in its place, once. */
export function LinkForm({ locale, person, label, words }: Props) {
  const [state, submit, pending] = useSubmission(submitLink, useOwnAddress())
  if (state && 'ok' in state) return <LinkToPassOn link={state.ok.link} words={words} />
  return (
    <form action={submit}>
      <FormResult locale={locale} state={state} labels={{}} />
      <input type="hidden" name="person" value={person} />
      <Button type="submit" variant="secondary" disabled={pending}>
        {label}
      </Button>
    </form>
  )
}
