import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

type Plan = { slug: string; shortTitleNl: string; shortTitleEn: string | null }

/** This many plans are named; the rest are on the page of all of them. */
const mostNamed = 12

/** In the header of the staff pages, for those who work in more than one plan: the way to the others. */
export function PlanSwitch({ locale, plans, here }: { locale: Locale; plans: Plan[]; here: string }) {
  const t = getTranslator(locale, 'plans')
  const others = plans.filter(({ slug }) => slug !== here)
  if (others.length === 0) return null
  return (
    <details className="relative">
      <summary className="cursor-pointer py-1 text-action underline underline-offset-4 hover:text-action-hover">{t('switch')}</summary>
      <ul className="z-10 mt-1 grid min-w-56 rounded-sm border border-grey-300 bg-white py-1 md:absolute md:right-0 md:shadow-sm">
        {others.slice(0, mostNamed).map(({ slug, shortTitleNl, shortTitleEn }) => (
          <li key={slug}>
            <a href={address(locale, slug, ['manage'])} className="block px-3 py-1.5">
              {named(shortTitleNl, shortTitleEn, locale) ?? slug}
            </a>
          </li>
        ))}
        <li className="border-grey-300 border-t">
          <a href={`/${locale}/plans`} className="block px-3 py-1.5">
            {t('switchAll')}
          </a>
        </li>
      </ul>
    </details>
  )
}
