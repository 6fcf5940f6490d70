'use client'

import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { type FormState, versionToSend } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { FormResult } from '../site/form-result'
import { FormButtons } from '../ui/form-buttons'
import type { Option } from '../ui/select'
import { RevisionControl } from './control'
import { type JustificationWords, justificationControls, RevisionJustification } from './justification'
import { controlsOf, listsOf, type RevisionPart } from './revision-fields'
import { RevisionRows } from './rows'

type Props = {
  locale: Locale
  /** The submit of the folder whose thing is revised. */
  save: (state: FormState<void> | null, fields: FormData) => Promise<FormState<void>>
  /** Which thing; not for the eye. */
  hidden: Record<string, string>
  /** The version that the page shows; left out for something new. */
  version?: number
  parts: RevisionPart[]
  sources: Option[]
  back: string
  words: { save: string; cancel: string; justification: JustificationWords }
}

/** A form about the plan's own data: its fields, then the reason and the source of the change. */
export function RevisionForm({ locale, save, hidden, version, parts, sources, back, words }: Props) {
  const [state, submit, pending] = useSubmission(save, useOwnAddress())
  const justification = justificationControls(words.justification, sources)
  const controls = controlsOf(parts)
  const lists = listsOf(parts)
  const all = [...controls, justification.reason, justification.source, ...justification.described]
  const cells = lists.flatMap(({ columns, rows, spare }) =>
    columns.flatMap(({ name, label }) => Array.from({ length: rows.length + spare + 20 }, (_, row) => [`${name}.${row}`, label])),
  )
  return (
    <form action={submit} noValidate className="grid max-w-form gap-5">
      <FormResult
        locale={locale}
        state={state}
        labels={Object.fromEntries(controls.map(({ name, label }) => [name, label]))}
        moreLabels={Object.fromEntries([...all.map(({ name, label }) => [name, label]), ...cells])}
        choices={Object.fromEntries(controls.flatMap((control) => ('options' in control ? [[control.name, control.options]] : [])))}
        lists={lists}
      />
      <PartsOfForm hidden={hidden} version={version} parts={parts} state={state} />
      <RevisionJustification words={words.justification} controls={justification} state={state} />
      <FormButtons submit={words.save} cancel={words.cancel} back={back} pending={pending} />
    </form>
  )
}

type Parts = Pick<Props, 'hidden' | 'version' | 'parts'> & { state: FormState<void> | null }

/** What such a form sends: which thing, the version that was shown, and its fields. */
export function PartsOfForm({ hidden, version, parts, state }: Parts) {
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {version !== undefined && <input type="hidden" name="version" value={versionToSend(state, version)} />}
      {parts.map((part, index) => (
        <PartOfForm
          key={part.kind === 'pair' ? part.controls[0]?.name : part.kind === 'title' ? part.label : part.name}
          part={part}
          before={parts[index - 1]}
          state={state}
        />
      ))}
    </>
  )
}

/** One part of such a form; a list does not repeat the title that comes before it. */
export function PartOfForm({ part, before, state }: { part: RevisionPart; before?: RevisionPart; state: FormState | null }) {
  if (part.kind === 'title')
    return (
      <div className="mt-3 first-of-type:mt-0">
        <h2 className="text-xl">{part.label}</h2>
        {part.hint && <p className="mt-1 max-w-text text-base text-quiet">{part.hint}</p>}
      </div>
    )
  if (part.kind === 'rows')
    return <RevisionRows list={part} state={state} titled={before?.kind === 'title' && before.label === part.label} />
  if (part.kind === 'pair')
    return (
      <div className="grid items-end gap-5 sm:grid-cols-2">
        {part.controls.map((control) => (
          <RevisionControl key={control.name} control={control} state={state} />
        ))}
      </div>
    )
  return <RevisionControl control={part} state={state} />
}
