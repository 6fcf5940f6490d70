import { Fragment } from 'react'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import { addresses, addressNames, matrixAddresses } from '@/lib/open-data/api-address.rules'

/** An address that goes on to another line before a part of it, and not within one. */
const broken = (path: string) =>
  path.split(/(?=\/)/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address never change places
    <Fragment key={place}>
      <wbr />
      {part}
    </Fragment>
  ))

/** Every address with what it gives; those without further parts can be followed. */
export function AddressTable({ locale, plan, matrix }: { locale: Locale; plan: string; matrix: boolean }) {
  const there = addressNames.filter((name) => matrix || !matrixAddresses.includes(name))
  const t = getTranslator(locale, 'open-data')
  return (
    <Table caption={t('addresses')} stacked>
      <thead>
        <tr>
          <HeaderCell>{t('addressColumn')}</HeaderCell>
          <HeaderCell>{t('aboutColumn')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {there.map((name) => {
          const path = `/api/v1${addresses[name].path.replace('[plan]', plan).replaceAll(/\[(\w+)\]/g, '{$1}')}`
          const query = addresses[name].query.join(', ')
          return (
            <tr key={name}>
              <HeaderCell scope="row" className="font-normal">
                {path.includes('{') ? broken(path) : <a href={path}>{broken(path)}</a>}
              </HeaderCell>
              <Cell>
                {t(`address.${name}`)}
                {query && (
                  // names that programs use are not translated
                  <span className="block text-quiet text-sm" lang={languageTag.en}>
                    ? {query}
                  </span>
                )}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
