'use client'

import { useMemo } from 'react'
import { type FormState, type Problem, problemsOf } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import en from '@/messages/en/form.json'
import nl from '@/messages/nl/form.json'
import { ErrorSummary } from './ui/error-summary'
import { Notice } from './ui/notice'

type Props = {
  locale: Locale
  state: FormState | null
  /** The labels of the fields, by name: the summary and the comparison of two versions name them. */
  labels: Record<string, string>
  /** Stands before the names in the ids of the fields, where a page has several such forms. */
  prefix?: string
}

/** Above a form: why it was not saved, and what to do. What was typed is in the fields below. */
export function FormResult({ locale, state, labels, prefix = '' }: Props) {
  const t = locale === 'nl' ? nl : en
  // one list per answer: the summary takes the focus when the list is another
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels are the same as long as the page is
  const problems = useMemo(() => problemsOf(state).map((problem) => withLabel(problem, labels, prefix)), [state])
  if (state === null || 'ok' in state) return null
  if ('conflict' in state) {
    return (
      <Notice kind="warning" title={t.conflictTitle} live>
        <p>{t.conflictText}</p>
        <Comparison t={t} mine={state.typed} theirs={state.conflict} labels={labels} />
      </Notice>
    )
  }
  if ('signedOut' in state) {
    return (
      <Notice kind="warning" title={t.signedOutTitle} live>
        <p>{t.signedOutText}</p>
        <p className="mt-2">
          <a href={state.signedOut.signIn} target="_blank" rel="noopener">
            {t.signedOutLink}
          </a>
        </p>
      </Notice>
    )
  }
  if ('forbidden' in state) {
    return (
      <Notice kind="error" title={t.forbiddenTitle} live>
        {t.forbiddenText} <code>{state.forbidden.reference}</code>
      </Notice>
    )
  }
  return <ErrorSummary title={t.problems} errors={problems} />
}

/** "Fill this in" says little in a list of several fields. A sentence about two fields or none stands by itself. */
function withLabel({ field, key, message }: Problem, labels: Record<string, string>, prefix: string) {
  const label = field && labels[field]
  return {
    key,
    field: field && prefix + field,
    message: label ? `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message,
  }
}

type ComparisonProps = { t: typeof nl; mine: FormState['typed']; theirs: unknown; labels: Record<string, string> }

function Comparison({ t, mine, theirs, labels }: ComparisonProps) {
  const rows = Object.entries(labels)
    .map(([name, label]) => ({ name, label, typed: mine[name]?.join(', ') ?? '', stored: storedIn(theirs, name) }))
    .filter(({ typed, stored }) => typed !== stored)
  if (rows.length === 0) return null
  return (
    <div className="overflow-x-auto">
      <table className="mt-3 w-full text-left align-top">
        <thead>
          <tr>
            {[t.field, t.mine, t.theirs].map((heading) => (
              <th key={heading} scope="col" className="border-grey-300 border-b py-1 pr-4">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, typed, stored }) => (
            <tr key={name} className="align-top">
              <th scope="row" className="border-grey-300 border-b py-1 pr-4">
                {label}
              </th>
              {[typed, stored].map((text, place) => (
                <td key={place === 0 ? 'mine' : 'theirs'} className="whitespace-pre-wrap border-grey-300 border-b py-1 pr-4">
                  {text || <em>{t.nothing}</em>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function storedIn(theirs: unknown, name: string): string {
  const value = typeof theirs === 'object' && theirs !== null ? Reflect.get(theirs, name) : null
  return value === null || value === undefined ? '' : String(value)
}
