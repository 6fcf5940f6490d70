import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { TargetValues } from '@/lib/indicator/indicator-revision.queries'
import { type Basis, basisWords, decimalToEdit, unitWords } from '@/lib/indicator/indicator-words.rules'
import { geographies } from '@/lib/indicator/measurement.rules'
import type { Locale } from '@/lib/locale'
import { validityControl } from '../../../../plan/validity-control'

type Indicator = { unit: string; series: (Basis & { code: string })[] }

/** The form about a target, with what is in it; `values` is null for a new one. */
export function partsOf(values: TargetValues | null, { unit, series }: Indicator, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  const note = (name: 'noteNl' | 'note'): Control => ({
    ...{ kind: 'area', name, label: t(`indicator.${name}`), value: values?.[name] ?? '', length: 'sentence' },
  })
  const text = (name: 'document' | 'year', label: string, more: { hint?: string; inputMode?: 'numeric' } = {}) =>
    ({ kind: 'text', name, label, value: String(values?.[name] ?? ''), ...more }) satisfies Control
  return [
    text('document', t('indicator.document')),
    {
      kind: 'pair',
      controls: [
        text('year', t('indicator.targetYear'), { hint: t('indicator.yearHint'), inputMode: 'numeric' }),
        {
          ...{ kind: 'select', name: 'geography', label: t('indicator.geography'), value: values?.geography ?? '' },
          ...{ empty: t('indicator.noGeography'), options: geographies.map((term) => ({ value: term.code, label: term[locale] })) },
        },
      ],
    },
    {
      kind: 'pair',
      controls: [
        {
          ...{ kind: 'select', name: 'comparator', label: t('indicator.comparator'), value: values?.comparator ?? '' },
          empty: t('indicator.noComparator'),
          options: Object.entries(messagesIn(locale).edition.comparator).map(([value, label]) => ({ value, label })),
        },
        {
          ...{
            kind: 'text',
            name: 'figure',
            label: t('indicator.valueIn', { unit: unitWords(unit, locale) }),
            hint: t('indicator.valueHint'),
          },
          ...{ value: decimalToEdit(values?.figure, locale), inputMode: 'decimal' },
        },
      ],
    },
    {
      ...{
        kind: 'select',
        name: 'series',
        label: t('indicator.measuredAs'),
        hint: t('indicator.measuredAsHint'),
        value: values?.series ?? '',
      },
      ...{ empty: t('indicator.notMeasuredAs'), options: series.map((one) => ({ value: one.code, label: basisWords(one, locale) })) },
    },
    {
      ...{ kind: 'area', name: 'text', label: t('indicator.text'), hint: t('indicator.textHint'), value: values?.text ?? '' },
      length: 'sentence',
    },
    { kind: 'pair', controls: [note('noteNl'), note('note')] },
    ...(values ? [validityControl(values.validity, locale)] : []),
  ]
}
