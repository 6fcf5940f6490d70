import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { tableNames } from '@/lib/open-data/table/schema'

/** Every table, each with its description for programs, and the descriptions of all of them together. */
export function TableList({ locale, api }: { locale: Locale; api: string }) {
  const t = getTranslator(locale, 'open-data')
  return (
    <>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {tableNames.map((name) => (
          <li key={name}>
            <a href={`${api}/tables/${name}.csv`}>{t(`table.${name}`)}</a>{' '}
            <a
              href={`${api}/tables/${name}.csv-metadata.json`}
              className="inline-block py-1 text-sm"
              aria-label={`${t(`table.${name}`)}: ${t('columns')}`}
            >
              {t('columns')}
            </a>
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        <li>
          <a href={`${api}/matrix.csv`}>{t('matrixTable')}</a>
        </li>
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
