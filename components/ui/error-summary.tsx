'use client'

import { useEffect, useRef } from 'react'

export type FieldError = { message: string; field?: string }

type Props = {
  title: string
  /** A new list takes the focus again; pass the list of the last answer, not a fresh one per render. */
  errors: FieldError[]
}

/** What stopped the form, above it, with a link to each field. It takes the focus, also before any script runs. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new list of errors takes the focus again
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts this is what brings the reader to what went wrong
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="mb-6 rounded-sm border-4 border-error p-4">
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
