'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/text-area'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitLock, submitUnlock } from './submit'

type Props = { locale: Locale; place: { plan: string; year: number; number: string }; back: string }
type Words = { submit: string; back: string }

/** Unlocking asks why: the event log keeps the answer. */
export function UnlockForm({ locale, place, back, words }: Props & { words: Words & { reason: string; hint: string } }) {
  const [state, submit, pending] = useSubmission(submitUnlock, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{ reason: words.reason }} />
      <Place {...place} />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.hint}
        length="sentence"
        error={problemAt(state, 'reason')}
        defaultValue={typedIn(state, 'reason')}
      />
      <Decision words={words} back={back} pending={pending} />
    </form>
  )
}

/** `unconfirmed` is the sentence to agree with when what is there would count as not reported; null when there is nothing to agree with. */
export function LockForm({ locale, place, back, words }: Props & { words: Words & { unconfirmed: string | null } }) {
  const [state, submit, pending] = useSubmission(submitLock, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} />
      <Place {...place} />
      {words.unconfirmed && <Checkbox name="unconfirmed" value="yes" label={words.unconfirmed} />}
      <Decision words={words} back={back} pending={pending} />
    </form>
  )
}

const Place = (place: Props['place']) =>
  Object.entries(place).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

const Decision = ({ words, back, pending }: { words: Words; back: string; pending: boolean }) => (
  <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
    <Button type="submit" disabled={pending}>
      {words.submit}
    </Button>
    <a href={back}>{words.back}</a>
  </div>
)
