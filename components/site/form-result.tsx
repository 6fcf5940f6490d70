'use client'

import { type ReactNode, useMemo } from 'react'
import type { StoredFields } from '@/lib/errors'
import { type FormState, type Problem, problemsOf } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { valueAt } from '@/lib/value-at'
import en from '@/messages/en/form.json'
import nl from '@/messages/nl/form.json'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import type { Option } from '../ui/select'
import { useAttention } from '../ui/use-attention'

type Props = {
  locale: Locale
  state: FormState | null
  /** The labels of the fields, by name: the summary and the comparison of two versions name them. */
  labels: Record<string, string>
  /** Labels of fields that the summary names and the comparison does not need: those of which nothing is stored. */
  moreLabels?: Record<string, string>
  /** The words of what can be chosen, by the name of the field. */
  choices?: Choices
  /** Lists of things with fields of their own, each compared as a whole. */
  lists?: ComparedList[]
  /** Comes before the names in the ids of the fields, where a page has several such forms. */
  prefix?: string
}

type Choices = Record<string, Option[]>
type ComparedList = { name: string; label: string; columns: { name: string; options?: Option[] }[] }

/** Above a form: why it was not saved, and what to do. What was typed is in the fields below. */
export function FormResult({ locale, state, labels, moreLabels = {}, choices = {}, lists = [], prefix = '' }: Props) {
  const t = { nl, en }[locale]
  // one list per answer: the summary takes the focus when the list is another
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels are the same as long as the page is
  const problems = useMemo(() => problemsOf(state).map((problem) => withLabel(problem, { ...labels, ...moreLabels }, prefix)), [state])
  // the end of a long form is far from what is said above it
  const attention = useAttention(state)
  if (state === null || 'ok' in state) return null
  if ('invalid' in state || 'rule' in state) return <ErrorSummary title={t.problems} errors={problems} />
  return (
    <div {...attention}>
      <Outcome t={t} state={state} labels={labels} choices={choices} lists={lists} />
    </div>
  )
}

type OutcomeProps = Omit<ComparisonProps, 'mine' | 'theirs'> & {
  state: Exclude<FormState, { ok: unknown } | { invalid: Problem[] } | { rule: Problem }>
}

/** What nobody can repair in a field. */
function Outcome({ t, state, ...fields }: OutcomeProps) {
  if ('conflict' in state) {
    return (
      <Notice kind="warning" title={t.conflictTitle} live>
        <p>{t.conflictText}</p>
        <Comparison t={t} mine={state.typed} theirs={state.conflict} {...fields} />
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
  const { reference } = state.failed
  return reference === null ? (
    <Notice kind="error" title={t.unansweredTitle} live>
      <p>{t.unansweredText}</p>
      <p className="mt-2">{t.unansweredAgain}</p>
    </Notice>
  ) : (
    <Notice kind="error" title={t.failedTitle} live>
      <p>{t.failedText}</p>
      <p className="mt-2">
        {t.failedReference} <code>{reference}</code>
      </p>
    </Notice>
  )
}

/** A label that asks has its mark already: what is said of it is another sentence. */
const labelled = (label: string, message: string) =>
  label.endsWith('?') ? `${label} ${message}` : `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`

/** "Fill this in" says little in a list of several fields. A sentence about two fields or none needs no label. */
function withLabel({ field, key, message }: Problem, labels: Record<string, string>, prefix: string) {
  const label = field && labels[field]
  return {
    key,
    field: field && prefix + field,
    message: label ? labelled(label, message) : message,
  }
}

type ComparisonProps = {
  t: typeof nl
  mine: FormState['typed']
  theirs: StoredFields | null
  labels: Record<string, string>
  choices: Choices
  lists: ComparedList[]
}

function Comparison({ t, mine, theirs, labels, choices, lists }: ComparisonProps) {
  const fields = Object.entries(labels).map(([name, label]) => {
    const words = (values: string[]) =>
      [...values]
        .sort()
        .map((value) => wordsOf(value, choices[name]))
        .join(', ')
    return { name, label, typed: words(mine[name] ?? []), stored: words(storedValues(theirs, name)) }
  })
  const things = lists.map((list) => ({
    name: list.name,
    label: list.label,
    typed: typedLines(mine, list),
    stored: storedLines(theirs, list),
  }))
  const rows = [...fields, ...things].filter(({ typed, stored }) => typed !== stored && !isSameDecimal(typed, stored))
  if (rows.length === 0) return null
  return (
    <div className="overflow-x-auto">
      {/* on a phone both versions come below the name of their field */}
      <table className="mt-3 w-full text-left align-top">
        <thead className="max-sm:sr-only">
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
            <tr key={name} className="border-grey-300 border-b align-top max-sm:block max-sm:py-2">
              <th scope="row" className="py-1 pr-4 max-sm:block">
                {label}
              </th>
              <Version heading={t.mine}>{typed || <span className="text-quiet">{t.nothing}</span>}</Version>
              <Version heading={t.theirs}>{stored || <span className="text-quiet">{t.nothing}</span>}</Version>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A number is stored with a point, and typed in Dutch with a comma. */
const isSameDecimal = (typed: string, stored: string) => /^-?\d+,\d+$/.test(typed) && typed.replace(',', '.') === stored

const Version = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <td className="whitespace-pre-wrap wrap-anywhere py-1 pr-4 max-sm:block max-sm:pr-0">
    <span aria-hidden="true" className="block font-semibold text-quiet text-sm sm:hidden">
      {heading}
    </span>
    {children}
  </td>
)

const wordsOf = (value: string, options: Option[] = []): string => options.find((option) => option.value === value)?.label ?? value

/** A list as it was typed, one thing per line; a line whose first field is empty does not count. */
function typedLines(mine: FormState['typed'], { columns }: ComparedList): string {
  const [first] = columns
  const lines = first ? (mine[first.name] ?? []) : []
  return lines.flatMap((value, row) => (value === '' ? [] : [lineOf(columns, (name) => mine[name]?.[row] ?? '')])).join('\n')
}

function storedLines(theirs: StoredFields | null, { name, columns }: ComparedList): string {
  const things = valueAt(theirs, name)
  if (!Array.isArray(things)) return ''
  return things.map((thing) => lineOf(columns, (field) => storedValues(thing, field).join(''))).join('\n')
}

const lineOf = (columns: ComparedList['columns'], value: (name: string) => string): string =>
  columns.flatMap(({ name, options }) => wordsOf(value(name), options) || []).join(', ')

function storedValues(theirs: unknown, name: string): string[] {
  const value = valueAt(theirs, name)
  return value === null || value === undefined ? [] : [value].flat().map(String)
}
