import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { getTranslator, sentenceOf } from '@/lib/i18n'
import type { ImportView } from '@/lib/import/import.queries'
import type { Locale } from '@/lib/locale'
import type { KeptPlan } from '@/lib/plan/plan.queries'
import { address, publicAddress } from '@/lib/web/addresses'
import { countsInWords } from './deciding'
import { UndoForm } from './form'

/** What an import did, where to see it, and the way back as long as there is one. */
export function OutcomeSection({ locale, plan, view }: { locale: Locale; plan: Pick<KeptPlan, 'slug' | 'publishedAt'>; view: ImportView }) {
  const t = getTranslator(locale, 'import')
  if (view.undoneAt) return <Notice title={t('undoneTitle')} />
  const next =
    view.kind === 'ACTIONS'
      ? { href: publicAddress(locale, plan, ['actions']) ?? address(locale, plan.slug, ['manage', 'actions']), label: t('toActions') }
      : { href: address(locale, plan.slug, ['manage', 'years']), label: t('toYears') }
  return (
    <>
      <Notice kind="success" title={t('appliedTitle')}>
        <p>{view.counts && countsInWords(locale, view.counts)}</p>
        <p className="mt-3">
          <LinkButton href={next.href}>{next.label}</LinkButton>
        </p>
      </Notice>
      <section aria-labelledby="undo" className="grid max-w-text gap-3">
        <h2 id="undo">{t('undoTitle')}</h2>
        {view.undoObstacle ? (
          <p className="text-base">{inWords(locale, view.undoObstacle)}</p>
        ) : (
          <>
            <p className="text-base">{t('undoText')}</p>
            <UndoForm locale={locale} plan={plan.slug} number={view.number} words={{ undo: t('undo'), undoing: t('undoing') }} />
          </>
        )}
      </section>
    </>
  )
}

const inWords = (locale: Locale, { key, values }: NonNullable<ImportView['undoObstacle']>): string =>
  sentenceOf(locale, 'rules', key, values)
