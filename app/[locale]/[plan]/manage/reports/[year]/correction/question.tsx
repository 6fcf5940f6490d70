import { Confirmation } from '@/components/ui/confirmation'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import { CorrectionForm } from './form'

type Props = {
  locale: Locale
  shown: { plan: string; year: number; after: number; fingerprint: string }
  /** The edition that everybody reads now. */
  current?: number | null
  sample?: boolean
  onlyAnswer?: boolean
}

/** What publishing a corrected edition does, and the form. Without a session only the form comes back, with what was typed in it. */
export function CorrectionQuestion({ locale, shown, current = null, sample = false, onlyAnswer = false }: Props) {
  const t = getTranslator(locale, 'correction')
  const { plan, year, after } = shown
  const next = { number: String(after + 1), year: String(year) }
  const form = (
    <CorrectionForm
      locale={locale}
      shown={shown}
      back={address(locale, plan, ['manage', 'reports', year])}
      onlyAnswer={onlyAnswer}
      words={{
        erratumNl: t('erratumNl'),
        erratumEn: t('erratumEn'),
        hint: t('erratumHint'),
        submit: t('submit', next),
        cancel: t('back'),
      }}
    />
  )
  if (onlyAnswer) return form
  return (
    <Confirmation
      title={t('erratumTitle', next)}
      consequences={[
        ...(current === null ? [] : [t('consequence.stays', { number: String(current) })]),
        t('consequence.newest', next),
        t('consequence.totals', next),
        sample ? t('consequence.sample') : <strong key="forever">{t('consequence.forever')}</strong>,
      ]}
    >
      {form}
    </Confirmation>
  )
}
