import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { address } from '@/lib/web/addresses'

type Props = { locale: Locale; plan: string; year: number; row: SheetRow; closed: boolean; steers: boolean }

/** Whether the entry can be written in a year that is closed, and for coordinators the way to change that. */
export function EntryNotice({ locale, plan, year, row: { number, unlocked, mayWrite }, closed, steers }: Props) {
  const t = getTranslator(locale, 'sheet')
  const words = { number, year: String(year) }
  const link = (key: 'entry.unlock' | 'entry.lock') =>
    steers && <a href={address(locale, plan, ['manage', 'years', year, 'unlocks', number])}>{t(key, words)}</a>
  if (unlocked) {
    return (
      <Notice kind="warning" title={t('entry.unlocked', words)}>
        {t('entry.unlockedText', { reason: unlocked.reason })} {link('entry.lock')}
      </Notice>
    )
  }
  if (closed) return <Notice title={t('entry.closed', words)}>{link('entry.unlock')}</Notice>
  return mayWrite ? null : <Notice title={t('entry.readOnly')} />
}
