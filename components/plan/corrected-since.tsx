import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { CorrectedYear } from '@/lib/report/report.rules'
import { address } from '@/lib/web/addresses'
import { Notice } from '../ui/notice'

type Props = { locale: Locale; plan: string; year: number | null; corrected: CorrectedYear[] }

/** Beside figures of a published year that were corrected since: the edition says what it said, and both can be read. */
export function CorrectedSince({ locale, plan, year, corrected }: Props) {
  const edition = corrected.find((one) => one.year === year)?.number
  if (year === null || edition === undefined) return null
  const t = getTranslator(locale, 'figures')
  const number = String(edition)
  return (
    <Notice title={t('correctedSince', { number })}>
      {t('correctedText', { year: String(year) })}{' '}
      <a href={address(locale, plan, ['reports', year, edition])}>{t('correctedEdition', { number })}</a>
    </Notice>
  )
}
