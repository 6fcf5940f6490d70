import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { identityProvider, passwordsAllowed } from '@/lib/settings/installation'
import { getSetPasswordLink } from '@/lib/user/password.queries'
import { shortestPassword } from '@/lib/user/password.rules'
import { getPageRequest } from '@/lib/web/request'
import { ProviderButton } from '../../sign-in/provider-button'
import { lengthWords } from '../length-words'
import { SetPasswordForm } from './form'

type Props = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'setPassword')('title'), robots: { index: false } }
}

export default async function SetPasswordPage({ params }: Props) {
  const { token, ...rest } = await params
  const locale = parseLocale(rest.locale)
  if (!locale) notFound()
  const t = getTranslator(locale, 'setPassword')
  const { path } = await getPageRequest()
  const link = await getSetPasswordLink(token)
  const provider = identityProvider()
  const withPassword = passwordsAllowed() && link?.user.email
  return (
    <SiteShell locale={locale} path={path}>
      {link ? (
        <>
          <PageHeader
            title={provider ? t('providerTitle') : t('title')}
            lead={link.user.email ? t('lead', { email: link.user.email }) : t('leadWithout', { name: link.user.name })}
          />
          <div className="page-width grid gap-6 py-6 md:py-8">
            {provider && (
              <>
                <p className="max-w-text">{t('providerText', { name: provider.name })}</p>
                <ProviderButton locale={locale} provider={provider} query={{ link: token }} />
              </>
            )}
            {provider && withPassword && <h2>{t('orPassword')}</h2>}
            {withPassword && (
              <SetPasswordForm
                locale={locale}
                token={token}
                email={withPassword}
                lengthWords={lengthWords(locale)}
                words={{
                  password: t('password'),
                  hint: t('hint', { min: String(shortestPassword) }),
                  repeat: t('repeat'),
                  submit: t('submit'),
                  signsOut: t('signsOut'),
                }}
              />
            )}
          </div>
        </>
      ) : (
        <>
          <PageHeader title={t('endedTitle')} lead={t('endedText')} />
          <div className="page-width py-6 md:py-8">
            <LinkButton href={`/${locale}/sign-in`}>{t('toSignIn')}</LinkButton>
          </div>
        </>
      )}
    </SiteShell>
  )
}
