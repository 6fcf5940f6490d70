import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  type: 'radio' | 'checkbox'
  id: string
  label: ReactNode
  /** What choosing this means. */
  hint?: ReactNode
}

/** One radio button or checkbox with its words; the words are part of the target. */
export function Choice({ type, id, label, hint, ...rest }: Props) {
  return (
    <div className="flex gap-2 py-1">
      <input
        type={type}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-[0.1rem] size-[1.375rem] shrink-0 cursor-pointer accent-action"
        {...rest}
      />
      <div className="text-base">
        <label htmlFor={id} className="block cursor-pointer">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="max-w-text text-quiet">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
