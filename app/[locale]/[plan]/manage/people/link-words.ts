import 'server-only'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { passwordsAllowed } from '@/lib/settings/installation'
import { linkHours } from '@/lib/user/password.rules'
import type { LinkWords } from './link-to-pass-on'

/** The words beside a link to pass on. Without a name `done` keeps the place of one: `{name}`. */
export function linkWords(locale: Locale, name = '{name}'): LinkWords {
  const t = getTranslator(locale, 'people')
  return {
    done: t('link.done', { name }),
    label: t(passwordsAllowed() ? 'link.label' : 'link.labelProvider'),
    once: t('link.once', { hours: formatNumber(linkHours, locale) }),
    copy: t('link.copy'),
    copied: t('link.copied'),
  }
}
