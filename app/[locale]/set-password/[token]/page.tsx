import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/page-header'
import { SiteShell } from '@/components/site-shell'
import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { getPageRequest } from '@/lib/request'
import { getSetPasswordLink } from '@/lib/user/password/queries'
import { shortestPassword } from '@/lib/user/password/rules'
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
  return (
    <SiteShell locale={locale} path={path}>
      {link ? (
        <>
          <PageHeader title={t('title')} lead={t('lead', { email: link.user.email })} />
          <div className="page-width py-6 md:py-8">
            <SetPasswordForm
              locale={locale}
              token={token}
              email={link.user.email}
              words={{
                password: t('password'),
                hint: t('hint', { min: String(shortestPassword) }),
                repeat: t('repeat'),
                submit: t('submit'),
                signsOut: t('signsOut'),
              }}
            />
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
