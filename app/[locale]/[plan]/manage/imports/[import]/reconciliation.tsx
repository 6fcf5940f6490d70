import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { agrees, type Reconciliation } from '@/lib/import/imported-entry.rules'
import type { Locale } from '@/lib/locale'

/** Published totals beside what would count after the import: both are shown, none is adjusted (rule 5). */
export function ReconciliationSection({ locale, reconciliation }: { locale: Locale; reconciliation: Reconciliation }) {
  const t = getTranslator(locale, 'import')
  const status = getTranslator(locale, 'status')
  const { published, total, states } = reconciliation
  const title = t('reconcileTitle', { year: String(published.year) })
  const rows = [
    { key: 'total', label: t('reconcileTotal'), ...total },
    ...states.map(({ state, ...counts }) => ({ key: state, label: status(`${state}.label`), ...counts })),
  ]
  return (
    <section className="grid max-w-text gap-3">
      <h2>{title}</h2>
      <p className="text-base">{t('reconcileText')}</p>
      {agrees(reconciliation) ? <Notice kind="success" title={t('reconcileEqual')} /> : <Notice title={t('reconcileDiffers')} />}
      <Table caption={title} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('reconcileState')}</HeaderCell>
            <HeaderCell numeric>{t('reconcilePublished')}</HeaderCell>
            <HeaderCell numeric>{t('reconcileCounted')}</HeaderCell>
            <HeaderCell>{t('comparison')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, published, counted }) => (
            <tr key={key}>
              <HeaderCell scope="row">{label}</HeaderCell>
              <Cell numeric>{published === null ? t('notMentioned') : formatNumber(published, locale)}</Cell>
              <Cell numeric>{formatNumber(counted, locale)}</Cell>
              <Cell>{published === null ? '' : t(published === counted ? 'equal' : 'differs')}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {published.sources.map(({ title }) => (
        <p key={title} className="text-quiet text-sm">
          {t('source', { source: title })}
        </p>
      ))}
    </section>
  )
}
