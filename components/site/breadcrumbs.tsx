import type { ReactNode } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { Icon } from '../ui/icon'

export type Breadcrumb = { label: ReactNode; href: string }

/** The pages above this one, the highest first; the page itself is named by its title. */
export function Breadcrumbs({ locale, trail }: { locale: Locale; trail: Breadcrumb[] }) {
  return (
    <nav aria-label={getTranslator(locale, 'shell')('breadcrumb')} className="mb-4">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1 text-base">
        {trail.map(({ label, href }, index) => (
          <li key={href} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevron-right" className="text-quiet" />}
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
