import { LinkButton } from '@/components/ui/link-button'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { relyingParty, requiredSecondFactor } from '@/lib/settings/installation'
import { needsSecondFactor } from '@/lib/user/second-factor.rules'
import type { getOwnAccount } from '@/lib/user/user.queries'
import type { Actor } from '@/lib/user/user.rules'
import { PasskeyTable } from './passkey-table'

type Props = { locale: Locale; actor: Actor; secondFactor: Awaited<ReturnType<typeof getOwnAccount>>['secondFactor'] }

/** Whether one signs in with a password alone, and how to change that. */
export function SecondFactorSection({ locale, actor, secondFactor }: Props) {
  const t = getTranslator(locale, 'secondFactor')
  const isNeeded = needsSecondFactor(actor, requiredSecondFactor())
  const own = `/${locale}/account`
  const setUp = (page: string) => `/${locale}/sign-in/${page}?${new URLSearchParams({ to: own })}`
  const hasSeveral = secondFactor !== null && secondFactor.passkeys.length + (secondFactor.enrolledAt ? 1 : 0) > 1
  return (
    <section aria-labelledby="second-factor" className="grid max-w-text gap-3">
      <h2 id="second-factor">{t('title')}</h2>
      {secondFactor ? (
        <>
          {secondFactor.enrolledAt && (
            <p>
              {t('account.on', { date: formatDateTime(secondFactor.enrolledAt, locale) })}{' '}
              {hasSeveral && <a href={`${own}/second-factor/removal?factor=app`}>{t('account.removeApp')}</a>}
            </p>
          )}
          <PasskeyTable locale={locale} passkeys={secondFactor.passkeys} removable={hasSeveral} />
          <p>{t('account.codesLeft', { count: secondFactor.recoveryCodesLeft })}</p>
          {isNeeded && <p className="text-base text-quiet">{t('account.needed')}</p>}
        </>
      ) : (
        <p>{t('account.off')}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {!secondFactor?.enrolledAt && (
          <LinkButton variant="secondary" href={setUp('enrolment')}>
            {t(secondFactor ? 'account.addApp' : 'account.enrol')}
          </LinkButton>
        )}
        {relyingParty() && (
          <LinkButton variant="secondary" href={setUp('enrolment/passkey')}>
            {t('account.addPasskey')}
          </LinkButton>
        )}
        {secondFactor && (
          <LinkButton variant="secondary" href={`${own}/second-factor/recovery-codes`}>
            {t('account.renew')}
          </LinkButton>
        )}
        {secondFactor && !isNeeded && (
          <LinkButton variant="secondary" href={`${own}/second-factor/removal`}>
            {t('account.remove')}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
