'use client'

import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { useFormStatus } from 'react-dom'

const BusyWord = createContext('…')

/** Says once, for all buttons of a page, what a button is called while it works. */
export const BusyWordProvider = ({ word, children }: { word: string; children: ReactNode }) => (
  <BusyWord.Provider value={word}>{children}</BusyWord.Provider>
)

type Props = ComponentProps<'button'> & { busy?: string; waiting?: boolean }

/** A button that sends its form: it can be pressed once, and says that it works until the answer is there. */
export function SubmitButton({ busy, waiting = false, disabled, children, ...rest }: Props) {
  const general = useContext(BusyWord)
  const { pending, data } = useFormStatus()
  // of several buttons only the pressed one works
  const working = waiting || (pending && (rest.name === undefined || data?.get(rest.name) === String(rest.value ?? '')))
  const said = busy ?? general
  return (
    <>
      <button type="submit" disabled={disabled || pending || waiting} {...rest} aria-label={working ? said : rest['aria-label']}>
        {working ? said : children}
      </button>
      {working && (
        // no status of its own: what the form says of its outcome is that
        <span aria-live="polite" className="sr-only">
          {said}
        </span>
      )}
    </>
  )
}
