import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { ImportView } from '@/lib/import/import.queries'
import type { Locale } from '@/lib/locale'
import { DiscardForm } from './form'

/** A file that is not applied: that somebody decided so, or the way to decide it. */
export function Discarding({ locale, plan, view }: { locale: Locale; plan: string; view: ImportView }) {
  const t = getTranslator(locale, 'import')
  if (view.discardedAt) return <Notice title={t('discardedTitle')}>{t('discardedText')}</Notice>
  return (
    <section aria-labelledby="discard" className="grid max-w-text gap-3">
      <h2 id="discard">{t('discardTitle')}</h2>
      <p className="text-base">{t('discardText')}</p>
      <DiscardForm locale={locale} plan={plan} number={view.number} words={{ discard: t('discard'), discarding: t('undoing') }} />
    </section>
  )
}
