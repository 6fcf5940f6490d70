import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { AccountState } from '@/lib/user/user.rules'

const tones = {
  active: 'success',
  invited: 'info',
  linkEnded: 'warning',
  passwordOnly: 'warning',
  disabled: 'neutral',
  left: 'neutral',
} as const

/** The state of an account, in a word. */
export function StateTag({ locale, state }: { locale: Locale; state: AccountState }) {
  return <Tag tone={tones[state]}>{getTranslator(locale, 'people')(`states.${state}`)}</Tag>
}
