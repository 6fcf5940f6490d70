'use client'

import { startAuthentication, WebAuthnError } from '@simplewebauthn/browser'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { submitPasskeyQuestion } from './submit'

export type PasskeyWords = Record<'use' | 'or' | 'notUsed', string>

/** In a form that also takes a code: a button that lets the browser ask for a passkey, and sends the form with its answer. Without scripts the code is there. */
export function PasskeyProof({ words }: { words: PasskeyWords }) {
  const field = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState('')
  const [pending, setPending] = useState(false)

  async function prove() {
    setProblem('')
    setPending(true)
    const asked = await submitPasskeyQuestion({})
    const answer = 'ok' in asked ? await orNothing(startAuthentication({ optionsJSON: asked.ok })) : null
    setPending(false)
    if (!answer || !field.current) return setProblem('rule' in asked ? asked.rule.message : words.notUsed)
    field.current.value = JSON.stringify(answer)
    field.current.form?.requestSubmit()
  }

  return (
    <div className="grid gap-2 noscript:hidden">
      <input type="hidden" name="passkey" ref={field} />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={prove} waiting={pending}>
          {words.use}
        </Button>
        <span className="text-base text-quiet">{words.or}</span>
      </div>
      <p role="status" className="text-base text-error">
        {problem}
      </p>
    </div>
  )
}

/** What a browser answers; nothing when the person called it off, took too long, or the browser knows no passkeys. */
export async function orNothing<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    const isNo =
      error instanceof WebAuthnError ||
      (error instanceof Error && /NotAllowed|Abort|InvalidState|not supported/.test(`${error.name} ${error.message}`))
    if (isNo) return null
    throw error
  }
}
