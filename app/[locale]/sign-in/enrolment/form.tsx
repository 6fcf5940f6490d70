'use client'

import type { ReactNode } from 'react'
import { FormResult } from '@/components/site/form-result'
import { useOwnAddress } from '@/components/site/own-address'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { problemAt } from '@/lib/form-result'
import type { Locale } from '@/lib/locale'
import { CodesToKeep, type CodesWords } from '../../account/second-factor/codes-to-keep'
import { submitEnrolment } from './submit'

type Words = Record<'needed' | 'stepApp' | 'stepScan' | 'orType' | 'stepCode' | 'label' | 'password' | 'passwordHint' | 'submit', string>

type Props = {
  locale: Locale
  onwards: string
  /** Where one goes when there is nothing to set up: it was done, or it came too late. */
  next: { href: string; text: string; label: string }
  /** What the app needs; null once it has it, for the answer to a form that was posted without a script, and when it came too late. */
  enrolment: { qr: ReactNode; secret: string; version: number; asksPassword: boolean; email: string } | null
  /** The way out for somebody who is not signed in yet. */
  stop: ReactNode
  words: Words
  codes: CodesWords
}

export function EnrolmentForm({ locale, onwards, next, enrolment, stop, words, codes }: Props) {
  const [state, submit, pending] = useSubmission(submitEnrolment, useOwnAddress())
  if (state && 'ok' in state) return <CodesToKeep codes={state.ok.codes} onwards={onwards} words={codes} />
  const step = 'grid gap-3'
  const isNeeded = enrolment !== null && !enrolment.asksPassword
  return (
    <div className="grid max-w-text gap-6">
      {isNeeded && <Notice title={words.needed} />}
      <form action={submit} noValidate className="grid gap-6">
        <FormResult locale={locale} state={state} labels={{ oneTimeCode: words.label, currentPassword: words.password }} />
        {enrolment ? (
          <>
            <input type="hidden" name="version" value={enrolment.version} />
            <ol className="grid list-decimal gap-6 pl-6">
              <li>{words.stepApp}</li>
              <li>
                <div className={step}>
                  <p>{words.stepScan}</p>
                  {enrolment.qr}
                  <p className="text-base">
                    {words.orType}
                    <br />
                    <code className="break-words font-semibold">{enrolment.secret}</code>
                  </p>
                </div>
              </li>
              <li>
                <div className={step}>
                  <p>{words.stepCode}</p>
                  <CodeField label={words.label} error={problemAt(state, 'oneTimeCode')} />
                </div>
              </li>
            </ol>
            {enrolment.asksPassword && (
              <>
                {/* for password managers: whose password this is; without a name it is not sent */}
                <input type="text" autoComplete="username" defaultValue={enrolment.email} hidden />
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
              <Button type="submit" disabled={pending}>
                {words.submit}
              </Button>
            </div>
          </>
        ) : (
          <p>
            {next.text} <a href={next.href}>{next.label}</a>
          </p>
        )}
      </form>
      {isNeeded && stop}
    </div>
  )
}
