import { SubmitButton } from '@/components/ui/submit-button'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

/** In the header of every page for somebody who is signed in: whose account it is, and the way out. */
export function AccountMenu({ locale, name }: { locale: Locale; name: string }) {
  return (
    <>
      <a href={`/${locale}/account`} className="py-1">
        {name}
      </a>
      <form method="post" action={`/${locale}/sign-out`}>
        <SubmitButton className="cursor-pointer py-1 text-action underline underline-offset-4 hover:text-action-hover">
          {getTranslator(locale, 'shell')('signOut')}
        </SubmitButton>
      </form>
    </>
  )
}
