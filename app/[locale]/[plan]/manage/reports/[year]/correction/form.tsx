'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { FormButtons } from '@/components/ui/form-buttons'
import { TextArea } from '@/components/ui/text-area'
import { problemAt, typedIn } from '@/lib/form-result'
import { type Locale, languageTag } from '@/lib/locale'
import { longestErratum } from '@/lib/report/report.schema'
import { submitCorrection } from './submit'

type Props = {
  locale: Locale
  /** What the page showed: nothing else is published. `after` is the newest edition there. */
  shown: { plan: string; year: number; after: number; fingerprint: string }
  back: string
  words: { erratumNl: string; erratumEn: string; hint: string; submit: string; cancel: string }
  /** Show the form only when this page answers it. */
  onlyAnswer?: boolean
}

const fields = { erratumNl: 'nl', erratumEn: 'en' } as const

/** What is corrected, in both languages, and publish. */
export function CorrectionForm({ locale, shown, back, words, onlyAnswer = false }: Props) {
  const [state, submit, pending] = useSubmission(submitCorrection, useOwnAddress())
  if (onlyAnswer && state === null) return null
  const labels = { erratumNl: words.erratumNl, erratumEn: words.erratumEn }
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={labels} />
      {Object.entries(shown).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(['erratumNl', 'erratumEn'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={labels[name]}
          hint={name === 'erratumNl' ? words.hint : undefined}
          length="sentence"
          lang={languageTag[fields[name]]}
          maxLength={longestErratum}
          error={problemAt(state, name)}
          defaultValue={typedIn(state, name)}
        />
      ))}
      <FormButtons submit={words.submit} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}
