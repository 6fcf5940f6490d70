'use client'

import { startRegistration } from '@simplewebauthn/browser'
import { type FormEvent, useState } from 'react'
import { FormResult } from '@/components/site/form-result'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { type FormState, problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { CodesToKeep, type CodesWords } from '../../../account/second-factor/codes-to-keep'
import { orNothing } from '../../second-factor/passkey-proof'
import { submitPasskey, submitPasskeyStart } from './submit'

type Props = {
  locale: Locale
  onwards: string
  asksPassword: boolean
  email: string
  words: Record<'name' | 'nameHint' | 'password' | 'passwordHint' | 'submit' | 'notMade' | 'noScript', string>
  codes: CodesWords
}

/** Setting up a passkey: the browser makes it, so that nothing happens here without scripts. */
export function PasskeyForm({ locale, onwards, asksPassword, email, words, codes }: Props) {
  const [state, setState] = useState<FormState | null>(null)
  const [kept, setKept] = useState<string[]>([])
  const [problem, setProblem] = useState('')
  const [pending, setPending] = useState(false)
  if (kept.length > 0) return <CodesToKeep codes={kept} onwards={onwards} words={codes} />

  async function setUp(name: string, currentPassword: string | undefined) {
    const started = await submitPasskeyStart({ name, ...(currentPassword !== undefined && { currentPassword }) })
    if (!('ok' in started)) return setState({ ...started, typed: {} })
    setState(null)
    const passkey = await orNothing(startRegistration({ optionsJSON: started.ok }))
    if (!passkey) return setProblem(words.notMade)
    const { id, rawId, response, clientExtensionResults, authenticatorAttachment } = passkey
    const { clientDataJSON, attestationObject, transports } = response
    const made = { clientDataJSON, attestationObject, transports }
    const sent = {
      id,
      rawId,
      type: 'public-key' as const,
      response: made,
      clientExtensionResults: { ...clientExtensionResults },
      authenticatorAttachment,
    }
    const ended = await submitPasskey({
      name,
      passkey: sent as Parameters<typeof submitPasskey>[0] extends { passkey: infer P } ? P : never,
    })
    if (!('ok' in ended)) return setState({ ...ended, typed: {} })
    if (ended.ok.codes.length > 0) setKept(ended.ok.codes)
    else window.location.assign(onwards)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    setProblem('')
    setPending(true)
    await setUp(String(fields.get('name')), asksPassword ? String(fields.get('currentPassword')) : undefined)
    setPending(false)
  }

  return (
    <>
      <noscript>
        <p className="max-w-text">{words.noScript}</p>
      </noscript>
      <form method="post" onSubmit={submit} noValidate className="grid max-w-text gap-4 noscript:hidden">
        <FormResult locale={locale} state={state} labels={{ name: words.name, currentPassword: words.password }} />
        {problem && <Notice kind="error" title={problem} live />}
        <TextField name="name" label={words.name} hint={words.nameHint} required maxLength={60} error={problemAt(state, 'name')} />
        {asksPassword && (
          <>
            {/* for password managers: whose password this is; without a name it is not sent */}
            <input type="text" autoComplete="username" defaultValue={email} hidden />
            <TextField
              name="currentPassword"
              type="password"
              label={words.password}
              hint={words.passwordHint}
              autoComplete="current-password"
              required
              error={problemAt(state, 'currentPassword')}
              className="sm:max-w-[20rem]"
            />
          </>
        )}
        <div>
          <Button type="submit" waiting={pending}>
            {words.submit}
          </Button>
        </div>
      </form>
    </>
  )
}
