import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import { Breadcrumbs } from '../site/breadcrumbs'

/** Back to the list of reports. */
export const ReportsTrail = ({ locale, plan }: { locale: Locale; plan: string }) => (
  <Breadcrumbs locale={locale} trail={[{ label: getTranslator(locale, 'reports')('title'), href: address(locale, plan, ['reports']) }]} />
)
