import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { IdentityProvider } from '@/lib/security/identity-provider'

type Props = { locale: Locale; provider: IdentityProvider; query: { to?: string | null; link?: string } }

/** On to the identity provider, and back to where somebody was going. */
export function ProviderButton({ locale, provider, query }: Props) {
  const t = getTranslator(locale, 'signIn')
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return (
    <p>
      <LinkButton href={`/${locale}/sign-in/provider${search && `?${search}`}`}>{t('withProvider', { name: provider.name })}</LinkButton>
    </p>
  )
}
