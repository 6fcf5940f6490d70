import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

/** What one has to know of a row before one reads it. */
export function RowTags({ locale, withdrawn }: { locale: Locale; withdrawn: boolean }) {
  const t = getTranslator(locale, 'planData')
  return withdrawn && <Tag>{t('validity.tag')}</Tag>
}
