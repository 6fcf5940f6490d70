'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { FormButtons } from '@/components/ui/form-buttons'
import { TextArea } from '@/components/ui/text-area'
import { problemAt, typedIn } from '@/lib/form-result'
import { type Locale, languageTag } from '@/lib/locale'
import { longestReason } from '@/lib/report/report.schema'
import { submitEditionWithdrawal } from './submit'

type Props = {
  locale: Locale
  place: { plan: string; year: number; number: number }
  back: string
  words: { reasonNl: string; reasonEn: string; hint: string; optional: string; submit: string; cancel: string }
  /** Show the form only when this page answers it. */
  onlyAnswer?: boolean
}

/** Why an edition is taken offline, for everybody to read. */
export function WithdrawalForm({ locale, place, back, words, onlyAnswer = false }: Props) {
  const [state, submit, pending] = useSubmission(submitEditionWithdrawal, useOwnAddress())
  if (onlyAnswer && state === null) return null
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{ reasonNl: words.reasonNl, reasonEn: words.reasonEn }} />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="reasonNl"
        label={words.reasonNl}
        hint={words.hint}
        length="sentence"
        lang={languageTag.nl}
        maxLength={longestReason}
        error={problemAt(state, 'reasonNl')}
        defaultValue={typedIn(state, 'reasonNl')}
      />
      <TextArea
        name="reasonEn"
        label={words.reasonEn}
        note={words.optional}
        length="sentence"
        lang={languageTag.en}
        maxLength={longestReason}
        error={problemAt(state, 'reasonEn')}
        defaultValue={typedIn(state, 'reasonEn')}
      />
      <FormButtons submit={words.submit} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
