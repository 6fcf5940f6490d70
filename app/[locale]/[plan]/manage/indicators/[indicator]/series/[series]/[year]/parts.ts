import { unitWords } from '@/components/indicator/in-unit'
import type { Control, Part } from '@/components/revision/fields'
import { getTranslator } from '@/lib/i18n'
import type { MeasuredValues } from '@/lib/indicator/value/queries'
import type { Locale } from '@/lib/locale'
import { flags } from '@/prisma/record/vocabulary/measurement'
import { validityControl } from '../../../../../plan/validity-control'

/** The form about a value, with what stands in it; `values` is null for a new one, whose year is still to be said. */
export function partsOf(values: MeasuredValues | null, unit: string, locale: Locale): Part[] {
  const t = getTranslator(locale, 'planData')
  const note = (name: 'noteNl' | 'note'): Control => ({
    ...{ kind: 'area', name, label: t(`indicator.${name}`), value: values?.[name] ?? '', length: 'sentence' },
  })
  const figure: Control = {
    ...{ kind: 'text', name: 'figure', label: t('indicator.valueIn', { unit: unitWords(unit, locale) }), hint: t('indicator.valueHint') },
    ...{ value: values?.figure ?? '', inputMode: 'decimal', maxLength: 20 },
  }
  const year: Control = {
    ...{
      kind: 'text',
      name: 'year',
      label: t('indicator.year'),
      hint: t('indicator.yearHint'),
      value: '',
      inputMode: 'numeric',
      maxLength: 4,
    },
  }
  return [
    values ? figure : { kind: 'pair', controls: [year, figure] },
    {
      ...{ kind: 'checks', name: 'flags', label: t('indicator.flags'), hint: t('indicator.flagsHint'), values: values?.flags ?? [] },
      options: flags.map((flag) => ({ value: flag.code, label: `${flag.code}: ${flag[locale]}` })),
    },
    { kind: 'pair', controls: [note('noteNl'), note('note')] },
    ...(values ? [validityControl(values.validity, locale)] : []),
  ]
}
