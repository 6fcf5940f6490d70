import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { NavigationItem } from './main-navigation'

export function SiteFooter({ locale, links = [] }: { locale: Locale; links?: NavigationItem[] }) {
  const t = getTranslator(locale, 'shell')
  return (
    <footer className="mt-12 border-grey-300 border-t bg-grey-100 text-base print:mt-6 print:bg-white">
      <div className="page-width flex flex-wrap items-start justify-between gap-x-12 gap-y-4 py-6">
        <p className="max-w-text text-quiet">{t('footerAbout')}</p>
        {links.length > 0 && (
          <nav aria-label={t('footerNavigation')}>
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
