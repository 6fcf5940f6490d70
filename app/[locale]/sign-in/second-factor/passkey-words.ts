import 'server-only'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PasskeyWords } from './passkey-proof'

/** The words beside the button for a passkey; null for somebody without one. */
export function passkeyWords(locale: Locale, hasPasskeys: boolean): PasskeyWords | null {
  const t = getTranslator(locale, 'secondFactor')
  return hasPasskeys ? { use: t('passkey.use'), or: t('passkey.or'), notUsed: t('passkey.notUsed') } : null
}
