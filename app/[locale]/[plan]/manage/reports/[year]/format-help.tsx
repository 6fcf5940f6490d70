import { Details } from '@/components/ui/details'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

/** How text is formatted, folded away. */
export function FormatHelp({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'composer')
  return (
    <Details summary={t('help')}>
      <ul className="grid gap-1">
        {(['helpBold', 'helpList', 'helpLink', 'helpHeading'] as const).map((key) => (
          <li key={key}>
            <code>{t(key)}</code>
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('helpHtml')}</p>
    </Details>
  )
}
