import { LinkButton } from '@/components/ui/link-button'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { requiredSecondFactor } from '@/lib/installation'
import type { Locale } from '@/lib/locale'
import type { getOwnAccount } from '@/lib/user/queries'
import type { Actor } from '@/lib/user/rules'
import { needsSecondFactor } from '@/lib/user/second-factor/rules'

type Props = { locale: Locale; actor: Actor; secondFactor: Awaited<ReturnType<typeof getOwnAccount>>['secondFactor'] }

/** Whether one signs in with a password alone, and how to change that. */
export function SecondFactorSection({ locale, actor, secondFactor }: Props) {
  const t = getTranslator(locale, 'secondFactor')
  const isNeeded = needsSecondFactor(actor, requiredSecondFactor())
  const own = `/${locale}/account`
  return (
    <section aria-labelledby="second-factor" className="grid max-w-text gap-3">
      <h2 id="second-factor">{t('title')}</h2>
      {secondFactor ? (
        <>
          <p>{t('account.on', { date: formatDateTime(secondFactor.enrolledAt, locale) })}</p>
          <p>{t('account.codesLeft', { count: secondFactor.recoveryCodesLeft })}</p>
          {isNeeded && <p className="text-base text-quiet">{t('account.needed')}</p>}
          <div className="flex flex-wrap gap-3">
            <LinkButton variant="secondary" href={`${own}/second-factor/recovery-codes`}>
              {t('account.renew')}
            </LinkButton>
            {!isNeeded && (
              <LinkButton variant="secondary" href={`${own}/second-factor/removal`}>
                {t('account.remove')}
              </LinkButton>
            )}
          </div>
        </>
      ) : (
        <>
          <p>{t('account.off')}</p>
          <p>
            <LinkButton variant="secondary" href={`/${locale}/sign-in/enrolment?${new URLSearchParams({ to: own })}`}>
              {t('account.enrol')}
            </LinkButton>
          </p>
        </>
      )}
    </section>
  )
}
