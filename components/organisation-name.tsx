import type { Locale } from '@/lib/locale'
import { type DatedName, nameOn } from '@/lib/organisation/rules'
import { LocalisedText } from './localised-text'

/** The name an organisation had on a day (rule 14). */
export function OrganisationName({ locale, names, day }: { locale: Locale; names: DatedName[]; day: string }) {
  const name = nameOn(names, day)
  return <LocalisedText locale={locale} nl={name?.nameNl ?? null} en={name?.nameEn ?? null} />
}
