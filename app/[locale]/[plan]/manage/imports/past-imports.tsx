import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { ListedImport } from '@/lib/import/import.queries'
import { importState } from '@/lib/import/import.rules'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

const tones = { uploaded: 'neutral', applied: 'success', undone: 'warning', discarded: 'neutral' } as const

/** What was uploaded before, newest first, with the way to each file. */
export function PastImports({ locale, plan, imports }: { locale: Locale; plan: string; imports: ListedImport[] }) {
  const t = getTranslator(locale, 'import')
  return (
    <section aria-labelledby="past">
      <h2 id="past">{t('pastTitle')}</h2>
      {imports.length === 0 ? (
        <p className="mt-2 text-base">{t('none')}</p>
      ) : (
        <Table stacked caption={t('pastTitle')} captionHidden>
          <thead>
            <tr>
              <HeaderCell numeric>{t('number')}</HeaderCell>
              <HeaderCell>{t('fileColumn')}</HeaderCell>
              <HeaderCell>{t('kindColumn')}</HeaderCell>
              <HeaderCell>{t('stateColumn')}</HeaderCell>
              <HeaderCell>{t('whenColumn')}</HeaderCell>
              <HeaderCell>{t('whoColumn')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => {
              const state = importState(one)
              const at = one.discardedAt ?? one.undoneAt ?? one.appliedAt ?? one.uploadedAt
              const by = { uploaded: one.uploadedBy, discarded: one.discardedBy, applied: one.appliedBy, undone: one.undoneBy }[state]
              return (
                <tr key={one.number}>
                  <Cell numeric label={t('number')}>
                    {one.number}
                  </Cell>
                  <HeaderCell scope="row" className="wrap-anywhere">
                    <a className="font-semibold" href={address(locale, plan, ['manage', 'imports', one.number])}>
                      {one.fileName}
                    </a>
                  </HeaderCell>
                  <Cell label={t('kindColumn')}>{t(`kinds.${one.kind}`)}</Cell>
                  <Cell label={t('stateColumn')}>
                    <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
                  </Cell>
                  <Cell label={t('whenColumn')}>{formatDateTime(at, locale)}</Cell>
                  <Cell label={t('whoColumn')}>{by?.name ?? t('formerUser')}</Cell>
                </tr>
              )
            })}
          </tbody>
        </Table>
      )}
    </section>
  )
}
