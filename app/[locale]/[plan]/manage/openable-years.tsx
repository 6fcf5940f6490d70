import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

/** The years that may still be opened, each with its own page that says what will happen. */
export function OpenableYears({ locale, plan, years }: { locale: Locale; plan: string; years: number[] }) {
  const t = getTranslator(locale, 'manage')
  if (years.length === 0) return null
  return (
    <section aria-labelledby="openable" className="max-w-text print:hidden">
      <h2 id="openable">{t('openableTitle')}</h2>
      <p className="mt-2 text-base">{t('openableText')}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {years.map((year) => (
          <li key={year}>
            <LinkButton variant="secondary" href={address(locale, plan, ['manage', 'years', year, 'opening'])}>
              {t('toOpening', { year: String(year) })}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
