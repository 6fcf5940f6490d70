import { formatSize } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag, otherLocale } from '@/lib/locale'
import type { DocumentFormat } from '@/prisma/generated/enums'
import { PrintedAddress } from '../ui/printed-address'

/** A file to keep; `size` in bytes, null while it is not known. */
export type Download = { format: DocumentFormat | 'JSON'; locale: Locale | null; href: string; size: number | null }

type Props = { locale: Locale; heading: string; text?: string; downloads: Download[] }

/** The files of a report: those in the language of the page first, what holds both languages last. On paper they lead nowhere. */
export function Documents({ locale, heading, text, downloads }: Props) {
  const t = getTranslator(locale, 'documents')
  const groups = [locale, otherLocale(locale), null].map((language) => ({
    language,
    items: downloads.filter((one) => one.locale === language),
  }))
  return (
    <section aria-labelledby="documents" className="mt-4 grid gap-1 text-base print:hidden">
      <h2 id="documents" className="text-lg">
        {heading}
      </h2>
      {text && <p className="text-quiet">{text}</p>}
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ language, items }) => (
          <div key={language ?? 'both'} className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <h3 className="font-normal text-base text-quiet max-sm:basis-full">{language ? t(`in.${language}`) : t('bothLanguages')}:</h3>
            <ul className="contents">
              {items.map((download) => (
                <li key={download.format}>
                  <DocumentLink locale={locale} download={download} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  )
}

/** One of them, with its size where that is known; its language is said to those who hear it without what is around it. */
export function DocumentLink({ locale, download: { format, locale: language, href, size } }: { locale: Locale; download: Download }) {
  const t = getTranslator(locale, 'documents')
  return (
    <a href={href} hrefLang={language ? languageTag[language] : undefined}>
      {size === null ? t(`format.${format}`) : t('size', { format: t(`format.${format}`), size: formatSize(size, locale) })}
      {language && <span className="sr-only"> ({t(`language.${language}`)})</span>}
    </a>
  )
}

/** The page of a report is made to be read on a screen: who wants it on paper takes the PDF. Said on the screen, and on the paper of who printed the page. */
export function InsteadOfPrinting({ locale, origin, downloads }: { locale: Locale; origin: string; downloads: Download[] }) {
  const t = getTranslator(locale, 'documents')
  const pdf = downloads.find((one) => one.format === 'PDF' && one.locale === locale)
  if (!pdf) return null
  return (
    <p className="mt-2 max-w-text text-base">
      {t('forPaper')}{' '}
      <a href={pdf.href} hrefLang={languageTag[locale]}>
        {t('thePdf')}
      </a>
      <PrintedAddress>{`${origin}${pdf.href}`}</PrintedAddress>
    </p>
  )
}
