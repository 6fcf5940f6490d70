'use client'

import { useActionState } from 'react'
import { FormResult } from '@/components/form-result'
import { Button } from '@/components/ui/button'
import { controlStyle } from '@/components/ui/control-style'
import { controlProps, Field } from '@/components/ui/field'
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitUpload } from './submit'

type Props = {
  locale: Locale
  plan: string
  kinds: RadioOption[]
  words: { kind: string; file: string; fileHint: string; upload: string; uploading: string }
}

export function UploadForm({ locale, plan, kinds, words }: Props) {
  const [state, submit, pending] = useActionState(submitUpload, null)
  const file = { name: 'file', label: words.file, hint: words.fileHint, error: problemAt(state, 'file') }
  return (
    <form action={submit} noValidate className="grid max-w-text gap-5">
      <FormResult locale={locale} state={state} labels={{ file: words.file }} />
      <input type="hidden" name="plan" value={plan} />
      <RadioGroup name="kind" label={words.kind} options={kinds} defaultValue={typedIn(state, 'kind', kinds[0]?.value)} />
      <Field {...file}>
        <input type="file" accept=".xlsx,.csv,text/csv" required className={`${controlStyle} cursor-pointer`} {...controlProps(file)} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={pending}>
          {words.upload}
        </Button>
        <p role="status" className="text-base text-quiet">
          {pending ? words.uploading : ''}
        </p>
      </div>
    </form>
  )
}
