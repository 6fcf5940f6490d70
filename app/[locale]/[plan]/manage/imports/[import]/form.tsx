'use client'

import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group'
import { problemAt, typedIn } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { submitApply, submitDiscarding, submitUndo } from './submit'

type Common = { locale: Locale; plan: string; number: number }

type ApplyProps = Common & {
  fingerprint: string
  /** What may happen to rows that somebody changed; null when there are none. */
  conflicts: { label: string; options: RadioOption[] } | null
  /** For those who may confirm statuses. */
  confirm: { label: string; hint: string } | null
  words: { apply: string; applying: string }
}

export function ApplyForm({ locale, plan, number, fingerprint, conflicts, confirm, words }: ApplyProps) {
  const [state, submit, pending] = useSubmission(submitApply, useOwnAddress())
  return (
    <form action={submit} noValidate className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="import" value={number} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      {conflicts && (
        <RadioGroup
          name="conflicts"
          label={conflicts.label}
          options={conflicts.options}
          defaultValue={typedIn(state, 'conflicts')}
          error={problemAt(state, 'conflicts')}
        />
      )}
      {confirm && <Checkbox name="confirm" value="yes" label={confirm.label} hint={confirm.hint} />}
      <Deciding label={words.apply} busy={words.applying} pending={pending} />
    </form>
  )
}

export function UndoForm({ locale, plan, number, words }: Common & { words: { undo: string; undoing: string } }) {
  const [state, submit, pending] = useSubmission(submitUndo, useOwnAddress())
  return (
    <form action={submit} className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="import" value={number} />
      <Deciding label={words.undo} busy={words.undoing} pending={pending} secondary />
    </form>
  )
}

export function DiscardForm({ locale, plan, number, words }: Common & { words: { discard: string; discarding: string } }) {
  const [state, submit, pending] = useSubmission(submitDiscarding, useOwnAddress())
  return (
    <form action={submit} className="grid w-full gap-4">
      <FormResult locale={locale} state={state} labels={{}} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="import" value={number} />
      <Deciding label={words.discard} busy={words.discarding} pending={pending} secondary />
    </form>
  )
}

/** The button, and while everything is written in one go, that this is going on: how far it is cannot be known until it is done. */
function Deciding({ label, busy, pending, secondary = false }: { label: string; busy: string; pending: boolean; secondary?: boolean }) {
  return (
    <div className="grid gap-2">
      <div>
        <Button type="submit" variant={secondary ? 'secondary' : 'primary'} disabled={pending}>
          {label}
        </Button>
      </div>
      <p role="status" className="text-base text-quiet">
        {pending ? busy : ''}
      </p>
      {pending && <progress aria-label={busy} className="progress-bar" />}
    </div>
  )
}
