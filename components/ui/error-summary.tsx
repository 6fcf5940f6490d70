'use client'

import { useAttention } from './use-attention'

export type FieldError = { message: string; field?: string }

type Props = {
  title: string
  /** A new list takes the focus again; pass the list of the last answer, not a fresh one per render. */
  errors: FieldError[]
}

/** What stopped the form, above it, with a link to each field. It takes the focus, also before any script runs. */
export function ErrorSummary({ title, errors }: Props) {
  const attention = useAttention(errors)
  if (errors.length === 0) return null
  return (
    <div {...attention} role="alert" className="mb-6 rounded-sm border-4 border-error p-4">
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-2 list-disc pl-5 text-base">
        {errors.map(({ message, field }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a className="font-semibold text-error" href={`#${field}`}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
