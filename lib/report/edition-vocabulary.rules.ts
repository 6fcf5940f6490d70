import { formatDate } from '../format'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { restHeading } from '../plan/has.rules'
import type { Counts } from '../status/status.rules'
import { type SaySummary, summarySentence } from '../status/summary.rules'
import type { Text, Words } from './edition-vocabulary.schema'

// The words that go into an edition and stay there, as `messages/` has them on the day.

/** Words of Koers in both languages. */
export const inBoth = (say: (locale: Locale) => string): Words => ({ nl: say('nl'), en: say('en') })

export type Chapter =
  | 'summary'
  | 'introduction'
  | 'counts'
  | 'changes'
  | 'deliverables'
  | 'obstacles'
  | 'indicator'
  | 'annex'
  | 'definitions'
  | 'sources'

/** The heading of a chapter; that of a flagship names its letter, or says that the flagship is not yet known. */
export const chapterHeading = (chapter: Chapter): Words => inBoth((locale) => getTranslator(locale, 'edition')(`heading.${chapter}`))

/** The heading about a flagship by its letter; null for the actions that are of none. */
export const flagshipHeading = (code: string | null, has: { flagships: boolean }): Words =>
  inBoth((locale) =>
    code === null ? restHeading(locale, has) : getTranslator(locale, 'edition')('heading.flagship', { letter: code.toUpperCase() }),
  )

/** The title of the report on a year. */
export const reportTitle = (year: number): Words => inBoth((locale) => getTranslator(locale, 'edition')('title', { year: String(year) }))

/** Why the values below the target of the plan are compared neither with it nor with each other (rule 11). */
export const indicatorCaveat = (): Words => inBoth((locale) => getTranslator(locale, 'edition')('caveat'))

/** The sentence that sums up a year, in both languages; null when there is nothing to count. `total` when a source gives one of its own. */
export function summaryWords(counts: Counts, total?: number): Words | null {
  const say = (locale: Locale): string | null => {
    const t = getTranslator(locale, 'summary')
    const message: SaySummary = (key, values) => t(key, values)
    return summarySentence(counts, locale, message, total)
  }
  const nl = say('nl')
  const en = say('en')
  return nl === null || en === null ? null : { nl, en }
}

/** How to cite the edition; its address is added where it is shown. */
export const citation = (plan: { title: Text; publisher: Text }, year: number, number: number, publishedOn: string): Words =>
  inBoth((locale) => {
    // a name without translation is cited as it is: a citation names, it does not translate
    const inLanguage = (text: Text) => text[locale] ?? text.nl ?? text.en
    const title = inLanguage(plan.title) ?? ''
    return getTranslator(locale, 'edition')('citeAs', {
      publisher: inLanguage(plan.publisher) ?? title,
      title,
      year: String(year),
      number: String(number),
      published: publishedOn.slice(0, 4),
      date: formatDate(publishedOn, locale),
    })
  })
