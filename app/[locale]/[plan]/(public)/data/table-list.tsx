import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { tableNames } from '@/lib/open-data/table.schema'

/** Every table, each with its description for programs, and the descriptions of all of them together. */
export function TableList({ locale, api, matrix }: { locale: Locale; api: string; matrix: boolean }) {
  const t = getTranslator(locale, 'open-data')
  const tables = tableNames.filter((name) => matrix || name !== 'cell_comments')
  return (
    <>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {tables.map((name) => (
          <li key={name}>
            <a href={`${api}/tables/${name}.csv`}>{t(`table.${name}`)}</a>{' '}
            <span className="flex flex-wrap gap-x-4 text-sm">
              <a href={`${api}/tables/${name}.csv?for=excel-nl`} className="py-1" aria-label={`${t(`table.${name}`)}: ${t('forExcel')}`}>
                {t('forExcel')}
              </a>
              <a href={`${api}/tables/${name}.csv-metadata.json`} className="py-1" aria-label={`${t(`table.${name}`)}: ${t('columns')}`}>
                {t('columns')}
              </a>
            </span>
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        <li>
          <a href={`${api}/datapackage.zip`}>{t('archive')}</a>
        </li>
        {matrix && (
          <li>
            <a href={`${api}/matrix.csv`}>{t('matrixTable')}</a>,{' '}
            <a href={`${api}/matrix.csv?for=excel-nl`} aria-label={`${t('matrixTable')}: ${t('forExcel')}`}>
              {t('forExcel')}
            </a>
          </li>
        )}
        <li>
          <a href={`${api}/tables/csv-metadata.json`}>{t('csvw')}</a>
        </li>
        <li>
          <a href={`${api}/datapackage.json`}>{t('package')}</a>
        </li>
      </ul>
    </>
  )
}
