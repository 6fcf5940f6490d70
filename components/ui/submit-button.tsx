'use client'

import { type ComponentProps, createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'

const BusyWord = createContext('…')

/** Says once, for all buttons of a page, what a button is called while it works. */
export const BusyWordProvider = ({ word, children }: { word: string; children: ReactNode }) => (
  <BusyWord.Provider value={word}>{children}</BusyWord.Provider>
)

type Props = ComponentProps<'button'> & { busy?: string; waiting?: boolean }

/** A button that sends its form: it can be pressed once, and says that it works until the answer is there. */
export function SubmitButton({ waiting = false, disabled, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const sent = useSentByBrowser(button)
  const { pending, data } = useFormStatus()
  // of several buttons only the pressed one works
  const pressed = pending && (rest.name === undefined || data?.get(rest.name) === String(rest.value ?? ''))
  return (
    <WorkingButton ref={button} type="submit" working={waiting || pressed || sent} disabled={disabled || pending || waiting} {...rest} />
  )
}

/** A button that says that it works while it does. Whoever shows it knows when. */
export function WorkingButton({ working, busy, children, ...rest }: Omit<Props, 'waiting'> & { working: boolean }) {
  const general = useContext(BusyWord)
  const said = busy ?? general
  return (
    <>
      <button {...rest} aria-label={working ? said : rest['aria-label']}>
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

/**
 * Whether a button sent a form that the browser itself sends, such as signing out: of those React says nothing. Until the next page is
 * there, and again when one comes back to this one. Not disabled meanwhile: the name of a disabled button would not be sent.
 */
function useSentByBrowser(button: RefObject<HTMLButtonElement | null>): boolean {
  const [sent, note] = useState(false)
  useEffect(() => {
    // what a script sends is prevented by then: the window hears of it last
    const send = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      if (!event.defaultPrevented && form.method === 'post' && event.submitter === button.current) note(true)
    }
    const comeBack = () => note(false)
    window.addEventListener('submit', send)
    window.addEventListener('pageshow', comeBack)
    return () => {
      window.removeEventListener('submit', send)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [button])
  return sent
}
