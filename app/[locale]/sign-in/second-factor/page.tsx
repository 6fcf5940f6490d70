import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { currentActor, currentUnfinished } from '@/lib/session'
import { getPageRequest } from '@/lib/web/request'
import { onwardsAddress, returnAddress, secondStepAddress, signInAddress } from '@/lib/web/return-address'
import { SecondStepForm } from './form'
import { passkeyWords } from './passkey-words'
import { StopSigningIn } from './stop-signing-in'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'secondFactor')('code.title'), robots: { index: false } }
}

/** After the right password: a passkey, a code from the app, or a recovery code. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const onwards = returnAddress((await searchParams).to)
  const unfinished = await currentUnfinished()
  const { path, posted } = await getPageRequest()
  // a form that came too late is answered here, with the sentence that says so
  if (!unfinished && !posted) redirect((await currentActor()) ? (onwards ?? onwardsAddress(locale)) : signInAddress(locale, onwards))
  if (unfinished?.missing === 'enrolment') redirect(secondStepAddress(locale, 'enrolment', onwards))
  const t = getTranslator(locale, 'secondFactor')
  return (
    <SiteShell locale={locale} path={path} sample={unfinished ? unfinished.user.planId !== null : false}>
      <PageHeader title={t('code.title')} lead={t(unfinished?.hasPasskeys ? 'code.leadPasskey' : 'code.lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <SecondStepForm
          locale={locale}
          to={onwards ?? ''}
          words={{ label: t('code.label'), hint: t(unfinished?.hasApp ? 'code.hint' : 'code.hintWithoutApp'), submit: t('code.submit') }}
          passkey={passkeyWords(locale, unfinished?.hasPasskeys ?? false)}
        />
        <p className="max-w-text text-base text-quiet">{t('code.lost')}</p>
        <StopSigningIn locale={locale} />
      </div>
    </SiteShell>
  )
}
