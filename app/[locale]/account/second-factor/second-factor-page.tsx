import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccountMenu } from '@/components/site/account-menu'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseLocale } from '@/lib/params'
import { requireActor } from '@/lib/session'
import { getOwnAccount } from '@/lib/user/user.queries'
import { getPageRequest } from '@/lib/web/request'
import type { PasskeyWords } from '../../sign-in/second-factor/passkey-proof'
import { passkeyWords } from '../../sign-in/second-factor/passkey-words'

export type SecondFactorParams = { params: Promise<{ locale: string }> }

type Props = SecondFactorParams & {
  about: 'renewal' | 'removal' | 'removalOfApp' | 'removalOfPasskey'
  /** The passkey it is about, by its id. */
  passkey?: string
  children: (props: {
    locale: Locale
    back: string
    words: Record<'label' | 'hint' | 'submit' | 'cancel', string>
    passkey: PasskeyWords | null
  }) => ReactNode
}

/** A page on which somebody with a second factor changes something about it. */
export async function SecondFactorPage({ params, about, passkey, children }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const actor = await requireActor()
  const { secondFactor } = await getOwnAccount(actor)
  const name = secondFactor?.passkeys.find(({ id }) => id === passkey)?.name
  if (!secondFactor || (about === 'removalOfPasskey' && name === undefined)) notFound()
  const t = getTranslator(locale, 'secondFactor')
  const { path } = await getPageRequest()
  const back = `/${locale}/account`
  const trail = [{ label: getTranslator(locale, 'account')('title'), href: back }]
  return (
    <SiteShell locale={locale} path={path} account={<AccountMenu locale={locale} name={actor.name} />} sample={actor.planId !== null}>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={trail} />}
        title={t(`${about}.title`, { name: name ?? '' })}
        lead={t(`${about}.lead`)}
      />
      <div className="page-width py-6 md:py-8">
        {children({
          locale,
          back,
          passkey: passkeyWords(locale, secondFactor.passkeys.length > 0),
          words: { label: t('code.label'), hint: t('renewal.hint'), submit: t(`${about}.submit`), cancel: t('cancel') },
        })}
      </div>
    </SiteShell>
  )
}
