import { type FormState, typedIn } from '@/lib/form-result'
import { Details } from '../ui/details'
import type { Option } from '../ui/select'
import { RevisionControl } from './control'
import type { Control } from './revision-fields'

export type JustificationWords = Record<
  | 'title'
  | 'reason'
  | 'reasonHint'
  | 'source'
  | 'newSource'
  | 'sourceTitle'
  | 'sourcePublisher'
  | 'sourceUrl'
  | 'sourceDate'
  | 'sourceDateHint'
  | 'none'
  | 'optional',
  string
>

/** The fields that every change of the plan's data asks for. */
export function justificationControls(
  words: JustificationWords,
  sources: Option[],
): { reason: Control; source: Control; described: Control[] } {
  const text = (name: 'sourceTitle' | 'sourcePublisher' | 'sourceDate', maxLength: number, hint?: string): Control => ({
    ...{ kind: 'text', name, label: words[name], hint, value: '', maxLength },
  })
  return {
    reason: { kind: 'area', name: 'reason', label: words.reason, hint: words.reasonHint, value: '', length: 'sentence' },
    source: {
      kind: 'select',
      name: 'source',
      label: words.source,
      note: words.optional || undefined,
      value: '',
      options: sources,
      empty: words.none,
    },
    described: [
      text('sourceTitle', 300),
      text('sourcePublisher', 200),
      { kind: 'text', name: 'sourceUrl', label: words.sourceUrl, value: '', type: 'url' },
      text('sourceDate', 10, words.sourceDateHint),
    ],
  }
}

type Props = { words: JustificationWords; controls: ReturnType<typeof justificationControls>; state: FormState | null }

/** Why the plan's data change, and what that rests on. */
export function RevisionJustification({ words, controls: { reason, source, described }, state }: Props) {
  const open = described.some(({ name }) => typedIn(state, name) !== '')
  return (
    <div className="mt-3 grid gap-5 print:hidden">
      <h2 className="text-xl">{words.title}</h2>
      <RevisionControl control={reason} state={state} />
      <RevisionControl control={source} state={state} />
      <Details key={String(open)} summary={words.newSource} open={open}>
        <div className="grid gap-4 sm:grid-cols-2">
          {described.map((control) => (
            <RevisionControl key={control.name} control={control} state={state} />
          ))}
        </div>
      </Details>
    </div>
  )
}
