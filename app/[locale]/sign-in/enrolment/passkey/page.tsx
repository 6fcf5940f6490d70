import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { currentActor, currentSessionId, currentUnfinished } from '@/lib/session'
import { getRegistrant } from '@/lib/user/passkey.queries'
import { getPageRequest } from '@/lib/web/request'
import { onwardsAddress, returnAddress, secondStepAddress, signInAddress } from '@/lib/web/return-address'
import { codesWords } from '../../../account/second-factor/codes-words'
import { StopSigningIn } from '../../second-factor/stop-signing-in'
import { PasskeyForm } from './form'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'secondFactor')('passkey.title'), robots: { index: false } }
}

/** Setting up a passkey: after the password where a role needs a second factor, or while signed in. */
export default async function PasskeyPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const onwards = returnAddress((await searchParams).to) ?? onwardsAddress(locale)
  const session = await currentSessionId()
  const registrant = session && (await getRegistrant(session))
  if (!registrant) {
    const unfinished = await currentUnfinished()
    redirect(
      unfinished
        ? secondStepAddress(locale, unfinished.missing, onwards)
        : (await currentActor())
          ? onwards
          : signInAddress(locale, onwards),
    )
  }
  const t = getTranslator(locale, 'secondFactor')
  return (
    <SiteShell locale={locale} path={(await getPageRequest()).path} sample={registrant.user.planId !== null}>
      <PageHeader title={t('passkey.title')} lead={t('passkey.lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <PasskeyForm
          locale={locale}
          onwards={onwards}
          asksPassword={registrant.asksPassword}
          email={registrant.user.email ?? ''}
          words={{
            name: t('passkey.name'),
            nameHint: t('passkey.nameHint'),
            password: t('enrolment.password'),
            passwordHint: t('enrolment.passwordHint'),
            submit: t('passkey.submit'),
            notMade: t('passkey.notMade'),
            noScript: t('passkey.noScript'),
          }}
          codes={codesWords(locale)}
        />
        {!registrant.asksPassword && <StopSigningIn locale={locale} />}
      </div>
    </SiteShell>
  )
}
