import { Markdown } from '@/components/site/markdown'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag, locales } from '@/lib/locale'
import type { Text } from '@/lib/report/edition-vocabulary.schema'
import { languageNames } from './written-text'

type Props = { locale: Locale; year: number | null; text: Text; writes: boolean }

/** What the report before said, in both languages: beside the fields on a wide screen, where a long one scrolls; else whole, below them. */
export function LastText({ locale, year, text, writes }: Props) {
  const t = getTranslator(locale, 'composer')
  const written = locales.filter((language) => text[language] !== null)
  if (year === null) return <p className="text-base text-quiet">{t('noLastYear')}</p>
  const label = t('lastYear', { year: String(year) })
  if (written.length === 0) return <p className="text-base text-quiet">{t('noLastText', { year: String(year) })}</p>
  return (
    <figure
      aria-label={label}
      // a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={writes ? 0 : undefined}
      className={`border-grey-300 border-l-4 pl-4 text-base ${writes ? 'xl:max-h-[28rem] xl:overflow-y-auto' : 'max-w-text'}`}
    >
      <h3 className="text-base">{label}</h3>
      {written.map((language) => (
        <div key={language} className="mt-3">
          <p className="break-after-avoid font-semibold text-quiet text-sm">{t(languageNames[language])}</p>
          <div lang={languageTag[language]}>
            <Markdown source={text[language] ?? ''} headingOffset={3} />
          </div>
        </div>
      ))}
    </figure>
  )
}
