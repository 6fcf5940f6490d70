import type { z } from 'zod'
import type { MessageValues } from '@/lib/errors'
import { valueAt } from '@/lib/value-at'

/** What is wrong with one field: a message of the namespace `invalid`. */
export type Issue = { field: string; key: string; values: MessageValues }

/** What zod finds, in the words of the namespace `invalid`; the first problem of each field only. */
export function issuesOf(error: z.ZodError, input: unknown): Issue[] {
  const issues = error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => ({ field, key: 'notAllowed', values: {} }))
    return [{ field: issue.path.join('.'), ...wording(issue, valueUnder(input, issue.path)) }]
  })
  return issues.filter(({ field }, index) => issues.findIndex((other) => other.field === field) === index)
}

const formats: Record<string, string> = { email: 'email', url: 'url', date: 'date' }

function wording(issue: z.core.$ZodIssue, value: unknown): Omit<Issue, 'field'> {
  const plain = (key: string, values: MessageValues = {}) => ({ key, values })
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  // `error: 'key'` in a schema, and the message of a refine, name a sentence themselves
  if (issue.code === 'custom') return plain(issue.message, issue.params as MessageValues | undefined)
  if (empty) return plain('required')
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return plain('tooShort', { min: Number(issue.minimum) })
      if (issue.origin === 'array') return plain('required')
      return plain('tooLow', { min: Number(issue.minimum) })
    case 'too_big':
      if (issue.origin === 'string') return plain('tooLong', { max: Number(issue.maximum) })
      if (issue.origin === 'array') return plain('tooMany', { max: Number(issue.maximum) })
      return plain('tooHigh', { max: Number(issue.maximum) })
    case 'invalid_format':
      return plain(formats[issue.format] ?? 'notAllowed')
    case 'invalid_type':
      return plain(issue.expected === 'number' || issue.expected === 'int' ? 'number' : issue.expected === 'date' ? 'date' : 'notAllowed')
    default:
      return plain('notAllowed')
  }
}

const valueUnder = (input: unknown, path: PropertyKey[]): unknown => path.reduce(valueAt, input)
