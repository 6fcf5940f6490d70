'use client'

import { useEffect, useRef, useState } from 'react'
import { Progress } from './progress'
import { TextField } from './text-field'

type Props = {
  label: string
  hint: string
  error?: string
  /** How far a password of so many characters is, in words: the last one stands for long enough. */
  lengths: string[]
  lengthLabel: string
}

/** A password that is chosen. While one types, a bar and a sentence say how long it still has to be; without scripts the hint does. */
export function NewPasswordField({ label, hint, error, lengths, lengthLabel }: Props) {
  const [typed, setTyped] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  // an answer empties the field, and nobody typed that
  useEffect(() => {
    const form = box.current?.closest('form')
    const start = () => setTyped(0)
    form?.addEventListener('reset', start)
    return () => form?.removeEventListener('reset', start)
  }, [])
  const shortest = lengths.length - 1
  const done = Math.min(typed, shortest)
  return (
    <div ref={box}>
      <TextField
        name="password"
        type="password"
        label={label}
        hint={hint}
        autoComplete="new-password"
        required
        error={error}
        onChange={({ target }) => setTyped(target.value.length)}
      />
      <div className="mt-1 grid max-w-[20rem] gap-1 text-base text-quiet noscript:hidden">
        <Progress done={done} total={shortest} label={lengthLabel} className="w-full" />
        {/* read out when it is long enough, and not at every key */}
        <p aria-live={done === shortest ? 'polite' : 'off'}>{lengths[done]}</p>
      </div>
    </div>
  )
}
