import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { site } from '@/lib/settings/site-settings'
import { version } from '@/package.json'
import type { NavigationItem } from './main-navigation'
import { siteLinks } from './site-links'

type Props = {
  locale: Locale
  /** Pages about the plan that come before those about the site. */
  links?: NavigationItem[]
}

/** What Koers is, who answers for this installation, the pages about the site and the version. */
export function SiteFooter({ locale, links = [] }: Props) {
  const t = getTranslator(locale, 'shell')
  const legal = getTranslator(locale, 'legal')
  const contact = site.contact.url ?? (site.contact.email && `mailto:${site.contact.email}`)
  return (
    <footer className="mt-8 border-grey-300 border-t bg-grey-100 text-base print:mt-4 print:break-before-avoid print:bg-white">
      <div className="page-width flex flex-wrap items-start justify-between gap-x-12 gap-y-3 py-5 print:py-2">
        <div className="max-w-text text-quiet">
          <p>{t('footerAbout')}</p>
          <p className="mt-1 text-sm">
            {site.responsible && `${site.responsible[locale]} · `}
            {legal('version', { version })}
          </p>
        </div>
        <nav aria-label={t('footerNavigation')} className="print:hidden">
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {[...links, ...siteLinks(locale)].map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
            {contact && (
              <li>
                <a href={contact}>{legal('contact')}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
