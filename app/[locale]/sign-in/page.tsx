import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { currentActor } from '@/lib/session'
import { identityProvider, onlyThisComputer, passwordsAllowed } from '@/lib/settings/installation'
import { listDemoAccounts } from '@/lib/user/user.queries'
import { getPageRequest } from '@/lib/web/request'
import { onwardsAddress, returnAddress } from '@/lib/web/return-address'
import { DemoAccounts } from './demo-accounts'
import { SignInForm } from './form'
import { ProviderButton } from './provider-button'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ to?: string | string[]; after?: string | string[]; refused?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'signIn')('title'), robots: { index: false } }
}

const notices = {
  'sign-out': 'afterSignOut',
  'sign-out-everywhere': 'afterSignOutEverywhere',
  password: 'afterPassword',
  leaving: 'afterLeaving',
} as const

/** Why the way through the identity provider ended here: rules that have a sentence. */
const refusals = ['signOnFailed', 'providerUnavailable', 'claimMissing', 'disabled', 'linkEnded', 'identityTaken'] as const

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const { to, after, refused } = await searchParams
  const onwards = returnAddress(to)
  if (await currentActor()) redirect(onwards ?? onwardsAddress(locale))
  const t = getTranslator(locale, 'signIn')
  const { path } = await getPageRequest()
  const refusal = refusals.find((name) => name === refused)
  const provider = identityProvider()
  const withPassword = passwordsAllowed()
  const notice = Object.entries(notices).find(([name]) => name === after)?.[1]
  const demoAccounts = await listDemoAccounts(onlyThisComputer(await headers()))
  return (
    <SiteShell locale={locale} path={path} sample={demoAccounts.length > 0}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        {notice && <Notice kind="success" title={t(notice)} live />}
        {refusal && <Notice kind="error" title={getTranslator(locale, 'rules')(`user.${refusal}`)} live />}
        {provider && (
          <>
            <ProviderButton locale={locale} provider={provider} query={{ to: onwards }} />
            {withPassword ? <h2>{t('orPassword')}</h2> : <p className="max-w-text text-base text-quiet">{t('noAccount')}</p>}
          </>
        )}
        {withPassword && (
          <SignInForm
            locale={locale}
            to={onwards ?? ''}
            words={{ email: t('email'), password: t('password'), submit: t('submit'), noPassword: t('noPassword') }}
          />
        )}
        {demoAccounts.length > 0 && <DemoAccounts locale={locale} accounts={demoAccounts} />}
      </div>
    </SiteShell>
  )
}
