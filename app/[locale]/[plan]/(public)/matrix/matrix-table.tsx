import { FirstActionNumbers } from '@/components/action/action-numbers'
import { Count } from '@/components/charts/count'
import { Unknown } from '@/components/site/unknown'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { capitalised, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicCellComment } from '@/lib/plan/matrix.queries'
import type { AxisItem, Matrix } from '@/lib/plan/matrix.rules'
import { cellAnchor } from './cell-comment'
import { AxisName } from './cell-list'

type Props = {
  locale: Locale
  matrix: Matrix<{ number: string }>
  year: number | null
  comments: PublicCellComment[]
  /** The list of the actions of a cell, a row, a column or, with neither, the whole. */
  href: (group: string | null, theme: string | null) => string
  action: (number: string) => string
}

/** Target groups × themes with the number of actions in each cell, and which ones these are. */
export function MatrixTable({ locale, matrix, year, comments, href, action }: Props) {
  const t = getTranslator(locale, 'matrix')
  const plain = ({ nameNl, nameEn }: AxisItem) => named(nameNl, nameEn, locale) ?? ''
  return (
    <Table lines caption={year === null ? t('captionNoYear') : t('caption', { year: String(year) })}>
      <thead>
        <tr>
          <HeaderCell>{t('group')}</HeaderCell>
          {matrix.columns.map(({ theme }) => (
            <HeaderCell key={theme.code} numeric>
              <AxisName locale={locale} item={theme} />
            </HeaderCell>
          ))}
          <HeaderCell numeric>{t('all')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(({ group, cells, actions }) => (
          <tr key={group.code}>
            <HeaderCell scope="row">
              <AxisName locale={locale} item={group} />
            </HeaderCell>
            {cells.map(({ theme, actions }) => (
              <Cell key={theme.code} numeric label={capitalised(plain(theme))} className={actions.length === 0 ? 'bg-grey-100' : undefined}>
                {!matrix.entered ? (
                  <Unknown locale={locale} />
                ) : actions.length === 0 ? (
                  <span className="text-quiet">{t('empty')}</span>
                ) : (
                  <Count
                    locale={locale}
                    value={actions.length}
                    href={href(group.code, theme.code)}
                    what={t('cell', { group: plain(group), theme: plain(theme) })}
                  />
                )}
                {comments.some((comment) => comment.group === group.code && comment.theme === theme.code) && (
                  <a href={`#${cellAnchor(group.code, theme.code)}`} className="block text-sm print:hidden">
                    {t('comment')}
                    <span className="sr-only">: {t('cell', { group: plain(group), theme: plain(theme) })}</span>
                  </a>
                )}
                {actions.length > 0 && <FirstActionNumbers locale={locale} actions={actions} href={action} className="cell-numbers" />}
              </Cell>
            ))}
            <Cell numeric label={t('all')}>
              {matrix.entered ? (
                <Count locale={locale} value={actions.length} href={href(group.code, null)} what={plain(group)} />
              ) : (
                <Unknown locale={locale} />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <HeaderCell scope="row">{t('allGroups')}</HeaderCell>
          {matrix.columns.map(({ theme, actions }) => (
            <Cell key={theme.code} numeric label={capitalised(plain(theme))}>
              {matrix.entered ? (
                <Count locale={locale} value={actions.length} href={href(null, theme.code)} what={plain(theme)} />
              ) : (
                <Unknown locale={locale} />
              )}
            </Cell>
          ))}
          <Cell numeric label={t('all')}>
            {matrix.entered ? matrix.placed.length : <Unknown locale={locale} />}
          </Cell>
        </tr>
      </tfoot>
    </Table>
  )
}
