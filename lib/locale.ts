/** The two languages of every page, Dutch first. Safe to import from client components: it carries no messages. */
export const locales = ['nl', 'en'] as const

export type Locale = (typeof locales)[number]

/** The value of the `lang` attribute: Dutch as written in Belgium, English as written in Britain. */
export const languageTag: Record<Locale, string> = { nl: 'nl-BE', en: 'en-GB' }

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

const others: Record<Locale, Locale> = { nl: 'en', en: 'nl' }

/** The language in which a text is shown, and said to be, that does not exist in this one. */
export const otherLocale = (locale: Locale): Locale => others[locale]

/** The language for a visitor who names none in the address: Dutch, unless the browser asks for English before Dutch. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined)
      return { language: range.trim().toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    // a stable sort keeps the browser's own order between languages of equal quality
    .sort((a, b) => b.quality - a.quality)
  const first = wanted[0]?.language
  return isLocale(first) ? first : 'nl'
}
