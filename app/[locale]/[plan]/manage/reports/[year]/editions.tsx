import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Composer } from '@/lib/report/composer/queries'

type Props = {
  locale: Locale
  plan: string
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
              <a href={address(locale, plan, ['reports', year, number])}>{t('read', { number: String(number) })}</a>
              {withdrawn && ` (${t('withdrawn')})`}
            </span>
            {withdraws && !withdrawn && (
              <a href={address(locale, plan, ['manage', 'reports', year, 'withdrawals', number])}>
                {t('withdraw', { number: String(number) })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
