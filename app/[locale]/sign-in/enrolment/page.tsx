import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { QrCode } from '@/components/ui/qr-code'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { base32, otpauthAddress } from '@/lib/security/totp'
import { currentActor, currentSessionId } from '@/lib/session'
import { relyingParty } from '@/lib/settings/installation'
import { getEnrolment } from '@/lib/user/second-factor.queries'
import { getPageRequest } from '@/lib/web/request'
import { onwardsAddress, returnAddress, signInAddress } from '@/lib/web/return-address'
import { codesWords } from '../../account/second-factor/codes-words'
import { StopSigningIn } from '../second-factor/stop-signing-in'
import { EnrolmentForm } from './form'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'secondFactor')('enrolment.title'), robots: { index: false } }
}

const words = ['needed', 'stepApp', 'stepScan', 'orType', 'stepCode', 'label', 'password', 'passwordHint', 'submit'] as const

/** Setting up the app: after the password where a role needs it, or while signed in. */
export default async function EnrolmentPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const onwards = returnAddress((await searchParams).to) ?? onwardsAddress(locale)
  const session = await currentSessionId()
  const enrolment = session && (await getEnrolment(session))
  const { path, posted } = await getPageRequest()
  // once it is set up, this page is still the answer to the form: it shows the recovery codes. So it leads on, and sends nobody on automatically
  const actor = await currentActor()
  if (!enrolment && !posted && !actor) redirect(signInAddress(locale, onwards))
  const t = getTranslator(locale, 'secondFactor')
  const done = { text: t('enrolment.done'), label: t('enrolment.onwards') }
  return (
    <SiteShell locale={locale} path={path} sample={enrolment ? enrolment.user.planId !== null : false}>
      <PageHeader title={t('enrolment.title')} lead={t('enrolment.lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        {enrolment && relyingParty() && (
          <p className="max-w-text">
            {t('passkey.instead')}{' '}
            <a href={`/${locale}/sign-in/enrolment/passkey?${new URLSearchParams({ to: onwards })}`}>{t('passkey.insteadLink')}</a>
          </p>
        )}
        <EnrolmentForm
          locale={locale}
          onwards={onwards}
          next={
            actor
              ? { href: onwards, ...done }
              : { href: signInAddress(locale, onwards), text: t('enrolment.again'), label: t('enrolment.toSignIn') }
          }
          enrolment={
            enrolment
              ? {
                  qr: (
                    <QrCode
                      text={otpauthAddress(enrolment.secret, enrolment.user.email ?? enrolment.user.name, 'Koers')}
                      label={t('enrolment.qr')}
                    />
                  ),
                  secret: (base32(enrolment.secret).match(/.{1,4}/g) ?? []).join(' '),
                  version: enrolment.user.version,
                  asksPassword: enrolment.asksPassword,
                  email: enrolment.user.email ?? '',
                }
              : null
          }
          words={Object.fromEntries(words.map((name) => [name, t(`enrolment.${name}`)])) as Record<(typeof words)[number], string>}
          stop={<StopSigningIn locale={locale} />}
          codes={codesWords(locale)}
        />
      </div>
    </SiteShell>
  )
}
