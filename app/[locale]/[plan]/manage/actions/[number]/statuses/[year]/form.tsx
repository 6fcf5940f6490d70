'use client'

import { PartOfForm } from '@/components/revision/form'
import { controlsOf, listsOf, type RevisionPart } from '@/components/revision/revision-fields'
import { FormResult } from '@/components/site/form-result'
import { useSubmission } from '@/components/site/use-submission'
import { Checkbox } from '@/components/ui/checkbox'
import { FormButtons } from '@/components/ui/form-buttons'
import { typedIn, versionToSend } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { mostEvidence } from '@/lib/status/entry.rules'
import { submitEntry } from './submit'

type Props = {
  locale: Locale
  /** Where the page is: without a script the answer finds its form by it. */
  here: string
  place: { plan: string; number: string; year: number }
  version: number
  confirmed: boolean
  parts: RevisionPart[]
  back: string
  words: { confirm: string; confirmHint: string; save: string; cancel: string }
  /** Show the form only when this page answers it: somebody posted it whose session had ended. */
  onlyAnswer?: boolean
}

/** One entry as a plain form, with or without scripts. */
export function EntryForm({ locale, here, place, version, confirmed, parts, back, words, onlyAnswer = false }: Props) {
  const [state, submit, pending] = useSubmission(submitEntry, here)
  if (onlyAnswer && state === null) return null
  const shown = parts.map((part) => keepingTyped(part, (name) => typedIn(state, name)))
  const controls = controlsOf(shown)
  const lists = listsOf(shown)
  const cells = lists.flatMap(({ columns }) =>
    columns.flatMap(({ name, label }) => Array.from({ length: mostEvidence * 2 }, (_, row): [string, string] => [`${name}.${row}`, label])),
  )
  const labels = controls.map(({ name, label }): [string, string] => [name, label])
  const sure = state && !('ok' in state) ? typedIn(state, 'confirm') === 'yes' : confirmed
  return (
    <form action={submit} noValidate className="grid max-w-form gap-5">
      <FormResult
        locale={locale}
        state={state}
        labels={Object.fromEntries(labels.filter(([name]) => !name.startsWith('obstacle')))}
        moreLabels={Object.fromEntries([...labels, ...cells])}
        choices={Object.fromEntries(controls.flatMap((control) => ('options' in control ? [[control.name, control.options]] : [])))}
        lists={lists}
      />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={versionToSend(state, Number(typedIn(state, 'version', String(version))))} />
      {shown.map((part) => (
        <PartOfForm
          key={part.kind === 'pair' ? part.controls[0]?.name : part.kind === 'title' ? part.label : part.name}
          part={part}
          state={state}
        />
      ))}
      <Checkbox key={String(sure)} name="confirm" value="yes" label={words.confirm} hint={words.confirmHint} defaultChecked={sure} />
      <FormButtons submit={words.save} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}

/** What was chosen stays chosen, also when the page does not know the choices: after a session ended it reads nothing of the plan. */
function keepingTyped(part: RevisionPart, typed: (name: string) => string): RevisionPart {
  if (part.kind === 'pair') return { ...part, controls: part.controls.map((control) => keepingTyped(control, typed)).filter(isControl) }
  if (part.kind !== 'select') return part
  const chosen = typed(part.name)
  if (chosen === '' || part.options.some(({ value }) => value === chosen)) return part
  return { ...part, options: [...part.options, { value: chosen, label: chosen }] }
}

const isControl = (part: RevisionPart) => part.kind !== 'pair' && part.kind !== 'title' && part.kind !== 'rows'
