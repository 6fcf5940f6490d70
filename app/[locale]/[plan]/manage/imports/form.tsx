'use client'

import { useRef, useState } from 'react'
import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { controlStyle } from '@/components/ui/control-style'
import { controlProps, Field } from '@/components/ui/field'
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group'
import { problemAt, typedIn } from '@/lib/form-result'
import { fileLimits } from '@/lib/import/import-file.rules'
import type { Locale } from '@/lib/locale'
import { submitUpload } from './submit'

type Props = {
  locale: Locale
  plan: string
  kinds: RadioOption[]
  words: { kind: string; file: string; fileHint: string; tooLarge: string; upload: string; uploading: string }
}

export function UploadForm({ locale, plan, kinds, words }: Props) {
  const [state, submit, pending] = useSubmission(submitUpload, useOwnAddress())
  // said before it is sent: a server, or a proxy in front of it, may cut a very large upload short without a word
  const [tooLarge, setTooLarge] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const error = tooLarge ? words.tooLarge : problemAt(state, 'file')
  const file = { name: 'file', label: words.file, hint: words.fileHint, error }
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        if (!tooLarge) return
        event.preventDefault()
        input.current?.focus()
      }}
      noValidate
      className="grid max-w-text gap-5"
    >
      <FormResult locale={locale} state={state} labels={{ file: words.file }} />
      <input type="hidden" name="plan" value={plan} />
      <RadioGroup name="kind" label={words.kind} options={kinds} defaultValue={typedIn(state, 'kind', kinds[0]?.value)} />
      <Field {...file}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,text/csv"
          required
          onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > fileLimits.bytes)}
          className={`${controlStyle} cursor-pointer`}
          {...controlProps(file)}
        />
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
