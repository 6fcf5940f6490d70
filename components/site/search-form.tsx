import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { AskButton } from '../ui/ask-button'
import { controlStyle } from '../ui/control-style'

/** The search of the plan in the header: a plain form, so that what was looked for has an address. */
export function SearchForm({ locale, target }: { locale: Locale; target: string }) {
  const t = getTranslator(locale, 'search')
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known yet to the screen readers of two years ago
    <form method="get" action={target} role="search" className="flex items-end gap-2 max-sm:w-full print:hidden">
      <label className="grow text-quiet text-sm">
        {t('label')}
        <input type="search" name="q" maxLength={100} className={`${controlStyle} sm:w-48 md:max-lg:w-40`} />
      </label>
      <AskButton variant="secondary">{t('go')}</AskButton>
    </form>
  )
}
