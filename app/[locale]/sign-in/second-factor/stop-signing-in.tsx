import { Button } from '@/components/ui/button'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

/** The way out for somebody with a step to go: they are not signed in, so the header has none. */
export function StopSigningIn({ locale }: { locale: Locale }) {
  return (
    <form method="post" action={`/${locale}/sign-out`}>
      <Button type="submit" variant="secondary">
        {getTranslator(locale, 'secondFactor')('code.stop')}
      </Button>
    </form>
  )
}
