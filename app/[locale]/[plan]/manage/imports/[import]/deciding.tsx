import { Confirmation } from '@/components/ui/confirmation'
import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { someOf } from '@/lib/import/file-sheet.rules'
import type { DryRun, ImportView } from '@/lib/import/import.queries'
import { canApply, conflictChoices } from '@/lib/import/import-difference.rules'
import type { Locale } from '@/lib/locale'
import { ApplyForm } from './form'

type Props = {
  locale: Locale
  plan: string
  /** Everybody reads the plan already. */
  published: boolean
  view: ImportView
  dryRun: DryRun
}

/** What importing will do, and the button; or why there is nothing to decide. */
export function Deciding({ locale, plan, published, view, dryRun }: Props) {
  const t = getTranslator(locale, 'import')
  const { counts } = dryRun
  if (counts.error > 0) return null
  if (!canApply(counts)) return <Notice title={t('nothingTitle')}>{t('nothingText')}</Notice>
  const consequences = [
    t('consequence.write', { count: counts.new + counts.changed }),
    ...(dryRun.adds.length > 0 ? [t('consequence.adds', { count: dryRun.adds.length, numbers: someOf(dryRun.adds) })] : []),
    view.kind === 'ACTIONS' ? t(published ? 'consequence.public' : 'consequence.publicLater') : t('consequence.unconfirmed'),
    t('consequence.undo'),
  ]
  return (
    <Confirmation title={t('applyTitle')} consequences={consequences}>
      <ApplyForm
        locale={locale}
        plan={plan}
        number={view.number}
        fingerprint={dryRun.fingerprint}
        conflicts={
          counts.conflict === 0
            ? null
            : {
                label: t('conflictsLabel', { count: counts.conflict }),
                options: conflictChoices.map((choice) => ({ value: choice, label: t(`conflicts.${choice}`) })),
              }
        }
        confirm={view.kind === 'STATUSES' && view.mayConfirm ? { label: t('confirmLabel'), hint: t('confirmHint') } : null}
        words={{ apply: t('apply'), applying: t('applying') }}
      />
    </Confirmation>
  )
}

/** How many rows did what, once it is done. */
export const countsInWords = (locale: Locale, counts: Record<string, number>): string =>
  getTranslator(locale, 'import')('appliedCounts', {
    new: formatNumber(counts.new ?? 0, locale),
    changed: formatNumber(counts.changed ?? 0, locale),
    unchanged: formatNumber(counts.unchanged ?? 0, locale),
    conflict: formatNumber(counts.conflict ?? 0, locale),
  })
