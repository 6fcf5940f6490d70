import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { Icon } from '../ui/icon'

/** On every page of an example, also on paper: nobody may take invented statuses for real ones. */
export function SampleBanner({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'shell')
  return (
    <aside aria-label={t('sampleTitle')} className="border-grey-300 border-b bg-warning-tint">
      <p className="page-width flex gap-2 py-2 text-base">
        <Icon name="info" className="mt-0.5 text-warning" />
        <span>
          <strong className="text-warning">{t('sampleTitle')}</strong> {t('sampleText')}
        </span>
      </p>
    </aside>
  )
}
