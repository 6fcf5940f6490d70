import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import type { SearchResult } from '@/lib/search/search.queries'

/** How much was found of what, in one sentence. */
export function resultInWords(locale: Locale, q: string | null, result: SearchResult | null, isPlace = false): string {
  const t = getTranslator(locale, 'search')
  if (q === null || result === null) return t('lead')
  const parts = result.kinds.filter((kind) => result[kind].total > 0).map((kind) => t(`count.${kind}`, { count: result[kind].total }))
  if (parts.length === 0) return t(isPlace ? 'namesPlace' : 'nothing', { q })
  return t('found', { q, list: new Intl.ListFormat(languageTag[locale], { type: 'conjunction' }).format(parts) })
}
