import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { getTranslator } from '@/lib/i18n'
import type { MeasuredValues } from '@/lib/indicator/indicator-revision.queries'
import { decimalToEdit, unitWords } from '@/lib/indicator/indicator-words.rules'
import { flags } from '@/lib/indicator/measurement.rules'
import type { Locale } from '@/lib/locale'
import { validityControl } from '../../../../../plan/validity-control'

/** The form about a value, with what is in it; `values` is null for a new one, whose year is still to be said. */
export function partsOf(values: MeasuredValues | null, unit: string, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  const note = (name: 'noteNl' | 'note'): Control => ({
    ...{ kind: 'area', name, label: t(`indicator.${name}`), value: values?.[name] ?? '', length: 'sentence' },
  })
  const figure: Control = {
    ...{ kind: 'text', name: 'figure', label: t('indicator.valueIn', { unit: unitWords(unit, locale) }), hint: t('indicator.valueHint') },
    ...{ value: decimalToEdit(values?.figure, locale), inputMode: 'decimal', maxLength: 20 },
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
