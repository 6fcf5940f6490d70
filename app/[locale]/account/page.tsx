import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { roleWords } from '@/components/action/role-words'
import { AccountMenu } from '@/components/site/account-menu'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { locales } from '@/lib/locale'
import { parseLocale } from '@/lib/params'
import { currentSessionId, requireActor } from '@/lib/session'
import { passwordsAllowed } from '@/lib/settings/installation'
import { shortestPassword } from '@/lib/user/password.rules'
import { getOwnAccount } from '@/lib/user/user.queries'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { lengthWords } from '../set-password/length-words'
import { PasswordForm, ProfileForm } from './form'
import { AccountNotices } from './notices/account-notices'
import { SecondFactorSection } from './second-factor-section'
import { SessionsSection } from './sessions-section'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'account')('title'), robots: { index: false } }
}

const notices = ['profile', 'password', 'session', 'others', 'secondFactorOff', 'secondFactorOn', 'factorRemoved'] as const

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const actor = await requireActor()
  const account = await getOwnAccount(actor)
  const t = getTranslator(locale, 'account')
  const { path } = await getPageRequest()
  const { done } = await searchParams
  const notice = notices.find((name) => name === done)
  const administers = actor.planId ? getTranslator(locale, 'people')('role.exampleAdministrator') : t('administrator')
  return (
    <SiteShell locale={locale} path={path} account={<AccountMenu locale={locale} name={account.name} />} sample={actor.planId !== null}>
      <PageHeader title={t('title')} />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {notice && <Notice kind="success" title={t(`done.${notice}`)} live />}
        <AccountNotices locale={locale} actor={actor} />
        {!actor.administrator && account.memberships.length === 0 && (
          <Notice kind="warning" title={t('withoutRights')}>
            {account.organisationCode ? t('withoutRightsCode', { code: account.organisationCode }) : t('withoutRightsText')}
          </Notice>
        )}
        <section aria-labelledby="details" className="grid max-w-text gap-4">
          <h2 id="details">{t('detailsTitle')}</h2>
          {account.email && (
            <div className="text-base">
              <p className="font-semibold">{t('email')}</p>
              <p>{account.email}</p>
              <p className="text-quiet">{t('emailHint')}</p>
            </div>
          )}
          <ProfileForm
            locale={locale}
            account={account}
            languages={locales.map((value) => ({ value, label: t(value) }))}
            words={{ name: t('name'), language: t('language'), save: t('save') }}
          />
        </section>
        <section aria-labelledby="roles" className="max-w-text text-base">
          <h2 id="roles">{t('rolesTitle')}</h2>
          {actor.administrator && (
            <p className="mt-2">
              <a href={`/${locale}/plans`}>{administers}</a>
            </p>
          )}
          {account.memberships.map((role) => (
            <p key={role.id} className="mt-2">
              <a href={address(locale, role.plan.slug, ['manage'])}>{roleWords(role, locale)}</a>
            </p>
          ))}
          {!actor.administrator && account.memberships.length === 0 && <p className="mt-2">{t('noRoles')}</p>}
          <p className="mt-2 text-quiet">{t('rolesText')}</p>
        </section>
        {passwordsAllowed() && account.hasPassword && account.email && (
          <section aria-labelledby="password-title" className="grid max-w-text gap-4">
            <h2 id="password-title">{t('passwordTitle')}</h2>
            <PasswordForm
              locale={locale}
              email={account.email}
              lengthWords={lengthWords(locale)}
              words={{
                current: t('currentPassword'),
                password: t('newPassword'),
                hint: t('newPasswordHint', { min: formatNumber(shortestPassword, locale) }),
                repeat: t('repeatPassword'),
                signsOut: t('passwordSignsOut'),
                submit: t('changePassword'),
              }}
            />
          </section>
        )}
        {passwordsAllowed() && account.hasPassword && (
          <SecondFactorSection locale={locale} actor={actor} secondFactor={account.secondFactor} />
        )}
        <SessionsSection locale={locale} sessions={account.sessions} here={await currentSessionId()} />
        <section aria-labelledby="data" className="grid max-w-text gap-2">
          <h2 id="data">{t('dataTitle')}</h2>
          <p>{t('dataText')}</p>
          <p className="mt-2">
            <LinkButton variant="secondary" href={`/${locale}/account/data`} download>
              {t('download')}
            </LinkButton>
          </p>
        </section>
        <section aria-labelledby="leaving" className="grid max-w-text gap-2">
          <h2 id="leaving">{t('leavingTitle')}</h2>
          <p>{t('leavingText')}</p>
          <p>
            <a href={`/${locale}/account/leaving`}>{t('toLeaving')}</a>
          </p>
        </section>
      </div>
    </SiteShell>
  )
}
