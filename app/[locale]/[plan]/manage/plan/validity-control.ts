import type { Control } from '@/components/revision/revision-fields'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type Validity, validities } from '@/lib/plan/plan-revision.rules'

/** Whether something still holds, for what is never deleted. */
export function validityControl(validity: Validity, locale: Locale): Control {
  const t = getTranslator(locale, 'planData')
  return {
    ...{ kind: 'radio', name: 'validity', label: t('validity.label'), hint: t('validity.hint'), value: validity },
    options: validities.map((value) => ({ value, label: t(`validity.${value}`) })),
  }
}
