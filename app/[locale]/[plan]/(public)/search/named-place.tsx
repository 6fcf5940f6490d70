import { FlagshipTitle } from '@/components/plan/flagship-title'
import { LocalisedText } from '@/components/site/localised-text'
import { Notice } from '@/components/ui/notice'
import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { getPublicNamedPlace } from '@/lib/search/place.queries'
import { address } from '@/lib/web/addresses'

type Named = NonNullable<Awaited<ReturnType<typeof getPublicNamedPlace>>>

/** The way to the page that a search names. */
export function NamedPlace({ locale, plan, named: { place, goal, flagship } }: { locale: Locale; plan: string; named: Named }) {
  const t = getTranslator(locale, 'search')
  const code = place.kind === 'reports' ? String(place.year) : place.code
  const titled = flagship && Object.values(flagship).some((title) => title) ? flagship : null
  const href = address(locale, plan, [place.kind, code])
  return (
    <Notice title={t(`place.${place.kind}`, { code: place.kind === 'reports' ? code : code.toUpperCase() })}>
      {titled ? (
        <FlagshipTitle locale={locale} flagship={titled} href={href} look="" />
      ) : (
        <a href={href}>
          {goal ? (
            <LocalisedText locale={locale} nl={goal.nl && capitalised(goal.nl)} en={goal.en && capitalised(goal.en)} />
          ) : (
            t('place.open')
          )}
        </a>
      )}
    </Notice>
  )
}
