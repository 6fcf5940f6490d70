import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Composer } from '@/lib/report/composer.queries'

/** What publishing does, in the order in which a coordinator should know it; `readiness` is where what is not ready is listed. */
export function consequencesOf({ year, isPublic, content, findings }: Composer, locale: Locale, readiness: string) {
  const t = getTranslator(locale, 'composer')
  const warnings = findings.filter(({ kind }) => kind !== 'sampleData')
  return content.blocks.flatMap((block) => {
    if (block.type !== 'counts') return []
    const { reported, total } = block.tally
    const summary = content.blocks.flatMap((one) => (one.type === 'summary' ? one.sentences.map(({ sentence }) => sentence[locale]) : []))
    return [
      ...summary.map((sentence) => t('consequence.counts', { sentence })),
      ...(reported < total
        ? [t('consequence.reported', { done: formatNumber(reported, locale), total: formatNumber(total, locale) })]
        : []),
      ...(warnings.length > 0
        ? [
            <>
              {t('consequence.warnings', { count: warnings.length })} <a href={readiness}>{t('seeReadiness')}</a>
            </>,
          ]
        : []),
      t('consequence.edition', { number: String(content.number) }),
      ...(isPublic ? [] : [t('consequence.public', { year: String(year) })]),
      t('consequence.totals', { year: String(year) }),
      content.sample ? t('consequence.sample') : <strong key="forever">{t('consequence.forever')}</strong>,
    ]
  })
}
