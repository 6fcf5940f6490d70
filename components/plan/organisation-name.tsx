import { localised } from '@/lib/format'
import { type Locale, languageTag } from '@/lib/locale'
import { type DatedName, nameOn } from '@/lib/organisation/organisation.rules'
import { LocalisedText } from '../site/localised-text'

/** The name an organisation had on a day (rule 14). A name without a translation is a proper name: it is the same in both languages. */
export function OrganisationName({ locale, names, day }: { locale: Locale; names: DatedName[]; day: string }) {
  const name = nameOn(names, day)
  const text = localised(name?.nameNl ?? null, name?.nameEn ?? null, locale)
  if (text.is === 'absent') return <LocalisedText locale={locale} nl={null} en={null} />
  return text.is === 'present' ? text.text : <span lang={languageTag[text.language]}>{text.text}</span>
}
