import { LinkTabs } from '@/components/ui/link-tabs'
import { Notice } from '@/components/ui/notice'
import { HeaderCell, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { someOf } from '@/lib/import/file-sheet.rules'
import type { DryRun } from '@/lib/import/import.queries'
import { type RowOutcome, rowOutcomes } from '@/lib/import/import-difference.rules'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import { RowChanges } from './row-changes'

/** Rows on one page. */
const most = 50

export type Shown = { outcome: RowOutcome | null; from: number }

type Props = { locale: Locale; plan: string; number: number; dryRun: DryRun; shown: Shown }

/** Every row of the file beside what is stored: all of them, or those with one outcome. */
export function DryRunSection({ locale, plan, number, dryRun: { rows, counts, absent, labels, toDecide }, shown }: Props) {
  const t = getTranslator(locale, 'import')
  const here = (outcome: RowOutcome | null, from = 1) =>
    address(locale, plan, ['manage', 'imports', number], { outcome: outcome ?? 'all', from: from > 1 ? from : null })
  const chosen = shown.outcome === null ? rows : rows.filter((row) => row.outcome === shown.outcome)
  const page = chosen.slice(shown.from - 1, shown.from - 1 + most)
  const tabs = [null, ...rowOutcomes.filter((outcome) => counts[outcome] > 0)].map((outcome) => ({
    label: t(`filter.${outcome ?? 'all'}`, { count: formatNumber(outcome === null ? rows.length : counts[outcome], locale) }),
    href: here(outcome),
    current: outcome === shown.outcome,
  }))
  const last = shown.from - 1 + page.length
  return (
    <section aria-labelledby="dry-run" className="grid gap-4">
      <h2 id="dry-run">{t('dryRunTitle')}</h2>
      {counts.error > 0 && (
        <Notice kind="error" title={t('errorsTitle', { count: counts.error })}>
          {t(toDecide.length > 0 ? 'errorsDecide' : 'errorsText')}
        </Notice>
      )}
      {absent.length > 0 && <p className="max-w-text text-base">{t('absent', { count: absent.length, numbers: someOf(absent) })}</p>}
      <LinkTabs label={t('filterLabel')} tabs={tabs} />
      {page.length === 0 ? (
        <p className="text-base">{t('noRows')}</p>
      ) : (
        <Table caption={t('rowsCaption')} captionHidden>
          <thead>
            <tr>
              <HeaderCell numeric>{t('row')}</HeaderCell>
              <HeaderCell>{t('action')}</HeaderCell>
              <HeaderCell>{t('outcomeColumn')}</HeaderCell>
              <HeaderCell>{t('what')}</HeaderCell>
              <HeaderCell className="max-md:hidden">{t('was')}</HeaderCell>
              <HeaderCell>{t('will')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {page.map((row) => (
              <RowChanges key={`${row.line} ${row.year}`} locale={locale} row={row} labels={labels} />
            ))}
          </tbody>
        </Table>
      )}
      {chosen.length > most && (
        <p className="flex flex-wrap gap-4 text-base">
          {shown.from > 1 && <a href={here(shown.outcome, Math.max(1, shown.from - most))}>{t('previous')}</a>}
          <span>
            {t('page', {
              from: formatNumber(shown.from, locale),
              to: formatNumber(last, locale),
              total: formatNumber(chosen.length, locale),
            })}
          </span>
          {last < chosen.length && <a href={here(shown.outcome, last + 1)}>{t('next')}</a>}
        </p>
      )}
    </section>
  )
}
