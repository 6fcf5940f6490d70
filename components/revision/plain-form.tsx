'use client'

import { useId } from 'react'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import type { FormState } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { FormResult } from '../site/form-result'
import { FormButtons } from '../ui/form-buttons'
import { PartsOfForm } from './form'
import { controlsOf, type RevisionPart } from './revision-fields'

type Props = {
  locale: Locale
  save: (state: FormState<void> | null, fields: FormData) => Promise<FormState<void>>
  /** Which thing; not for the eye. */
  hidden: Record<string, string>
  /** The version that the page shows; left out for something new. */
  version?: number
  parts: RevisionPart[]
  back: string
  words: { save: string; cancel: string }
}

/** A form about how a plan is put together: its fields, without asking for a source. */
export function PlainForm({ locale, save, hidden, version, parts, back, words }: Props) {
  const [state, submit, pending] = useSubmission(save, useOwnAddress(useId()))
  const controls = controlsOf(parts)
  return (
    <form action={submit} noValidate className="grid max-w-form gap-5">
      <FormResult
        locale={locale}
        state={state}
        labels={Object.fromEntries(controls.map(({ name, label }) => [name, label]))}
        choices={Object.fromEntries(controls.flatMap((control) => ('options' in control ? [[control.name, control.options]] : [])))}
      />
      <PartsOfForm hidden={hidden} version={version} parts={parts} state={state} />
      <FormButtons submit={words.save} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
