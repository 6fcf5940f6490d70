import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

/** The passkeys of whoever asks, since when, and when each was used last: one that nobody remembers is to be removed. */
export function PasskeyTable({ locale, passkeys, removable }: { locale: Locale; passkeys: Passkey[]; removable: boolean }) {
  const t = getTranslator(locale, 'secondFactor')
  if (passkeys.length === 0) return null
  return (
    <Table caption={t('passkey.list')}>
      <thead>
        <tr>
          <HeaderCell>{t('passkey.name')}</HeaderCell>
          <HeaderCell>{t('passkey.added')}</HeaderCell>
          <HeaderCell>{t('passkey.lastUsed')}</HeaderCell>
          {removable && <HeaderCell>{t('passkey.action')}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <tr key={id}>
            <HeaderCell scope="row">{name}</HeaderCell>
            <Cell>{formatDateTime(createdAt, locale)}</Cell>
            <Cell>{lastUsedAt ? formatDateTime(lastUsedAt, locale) : t('passkey.neverUsed')}</Cell>
            {removable && (
              <Cell>
                <a href={`/${locale}/account/second-factor/removal?factor=${id}`} aria-label={t('passkey.removeNamed', { name })}>
                  {t('passkey.remove')}
                </a>
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
