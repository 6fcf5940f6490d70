import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { KeptPlan } from '@/lib/plan/plan.queries'
import type { Composer } from '@/lib/report/composer.queries'
import { address } from '@/lib/web/addresses'
import { PublicLink } from '../../public-link'

type Props = {
  locale: Locale
  plan: Pick<KeptPlan, 'slug' | 'publishedAt'>
  year: number
  editions: Composer['editions']
  /** May take an edition offline. */
  withdraws: boolean
}

/** What was published about the year, and for an administrator the way to withdraw it. */
export function Editions({ locale, plan, year, editions, withdraws }: Props) {
  const t = getTranslator(locale, 'correction')
  return (
    <section id="editions" aria-labelledby="editions-heading">
      <h2 id="editions-heading" className="text-xl">
        {t('editions')}
      </h2>
      <ul className="mt-2 grid gap-1 text-base">
        {editions.map(({ number, withdrawn }) => (
          <li key={number} className="flex flex-wrap gap-x-4">
            <span>
              <PublicLink locale={locale} plan={plan} parts={['reports', year, number]}>
                {t('read', { number: String(number) })}
              </PublicLink>
              {withdrawn && ` (${t('withdrawn')})`}
            </span>
            {withdraws && !withdrawn && (
              <a href={address(locale, plan.slug, ['manage', 'reports', year, 'withdrawals', number])}>
                {t('withdraw', { number: String(number) })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
