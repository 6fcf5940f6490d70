'use client'

import { RevisionControl } from '@/components/revision/control'
import type { Control } from '@/components/revision/revision-fields'
import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { useAttention } from '@/components/ui/use-attention'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import type { PartKind } from '@/lib/plan/part.rules'
import { ReadLines, type ReadWords } from './read-lines'
import { submitNewParts } from './submit'

type Props = {
  locale: Locale
  plan: string
  kind: PartKind
  /** Asked of a public plan only. */
  reason: Control | null
  words: { text: string; hint: string; check: string; add: string } & ReadWords
}

/** One field for what is typed and for what is pasted from a spreadsheet: look at it first, or add it at once. */
export function NewPartsForm({ locale, plan, kind, reason, words }: Props) {
  const [state, submit, pending] = useSubmission(submitNewParts, useOwnAddress())
  const read = state && 'ok' in state ? state.ok : null
  const attention = useAttention(read)
  // what was only checked is still there too
  const typed = state?.typed.text?.[0] ?? ''
  return (
    <form action={submit} noValidate className="grid max-w-form gap-5">
      <FormResult locale={locale} state={state} labels={{ text: words.text, ...(reason && { reason: reason.label }) }} />
      {read && (
        <div {...attention}>
          <ReadLines locale={locale} read={read} words={words} />
        </div>
      )}
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="kind" value={kind} />
      <TextArea
        key={typed.length}
        name="text"
        label={words.text}
        hint={words.hint}
        error={problemAt(state, 'text')}
        defaultValue={typed}
        spellCheck={false}
        className="max-h-96"
      />
      {reason && <RevisionControl control={reason} state={state} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" name="decision" value="ADD" disabled={pending}>
          {words.add}
        </Button>
        <Button type="submit" name="decision" value="CHECK" variant="secondary" disabled={pending}>
          {words.check}
        </Button>
      </div>
    </form>
  )
}
