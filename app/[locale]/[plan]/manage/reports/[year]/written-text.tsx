import { Markdown } from '@/components/site/markdown'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag, locales } from '@/lib/locale'

/** What `composer.json` calls a language. */
export const languageNames = { nl: 'dutch', en: 'english' } as const satisfies Record<Locale, string>

type Props = { locale: Locale; text: { textNl: string | null; textEn: string | null } }

/** A text of the draft for those who may read it but not write it. */
export function WrittenText({ locale, text }: Props) {
  const t = getTranslator(locale, 'composer')
  const said = { nl: text.textNl, en: text.textEn }
  const written = locales.filter((language) => said[language] !== null)
  if (written.length === 0) return <p className="text-quiet">{t('notWritten')}</p>
  return (
    <div className="grid max-w-text gap-4">
      {written.map((language) => (
        <div key={language}>
          <h3 className="text-base text-quiet">{t(languageNames[language])}</h3>
          <div lang={languageTag[language]}>
            <Markdown source={said[language] ?? ''} headingOffset={3} />
          </div>
        </div>
      ))}
    </div>
  )
}
