import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { named } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { getDeliverableChoices } from '@/lib/plan/deliverable.queries'
import type { DeliverableValues } from '@/lib/plan/deliverable.rules'
import { flagshipName } from '../plan/flagship-name'
import { validityControl } from '../plan/validity-control'

type Choices = NonNullable<Awaited<ReturnType<typeof getDeliverableChoices>>>

/** The form about a deliverable, with what is in it; `values` is null for a new one. */
export function partsOf(values: DeliverableValues | null, { flagships, targetGroups }: Choices, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  const area = (name: 'titleNl' | 'titleEn' | 'descriptionNl' | 'descriptionEn'): Control => ({
    ...{ kind: 'area', name, label: t(`deliverable.${name}`), value: values?.[name] ?? '' },
    length: name.startsWith('title') ? 'sentence' : 'note',
  })
  const ties = (['EXPLICIT', 'INFERRED'] as const).map((value) => ({ value, label: t(`deliverable.TIE_${value}`) }))
  const line = t('line', { number: '{number}' })
  return [
    { kind: 'title', label: t('deliverable.what') },
    { kind: 'pair', controls: [area('titleNl'), area('titleEn')] },
    {
      kind: 'pair',
      controls: [
        {
          ...{ kind: 'select', name: 'kind', label: t('deliverable.kind'), value: values?.kind ?? '', empty: t('choose') },
          options: Object.entries(messagesIn(locale).lists.deliverableKind).map(([value, label]) => ({ value, label })),
        },
        {
          ...{ kind: 'text', name: 'date', label: t('deliverable.date'), hint: t('deliverable.dateHint') },
          ...{ value: values?.date ?? '', maxLength: 10 },
        },
      ],
    },
    { kind: 'pair', controls: [area('descriptionNl'), area('descriptionEn')] },
    { kind: 'title', label: t('deliverable.place') },
    {
      ...{ kind: 'rows', name: 'flagships', label: t('deliverable.flagships'), hint: t('deliverable.flagshipsHint'), line },
      columns: [
        {
          ...{ name: 'flagship', label: t('deliverable.flagship'), empty: t('none') },
          options: flagships.map((flagship) => ({ value: flagship.code, label: flagshipName(flagship, locale) })),
        },
        { name: 'flagshipTie', label: t('deliverable.tie'), options: ties, start: 'INFERRED' },
        { name: 'flagshipNote', label: t('deliverable.note') },
      ],
      rows: (values?.flagships ?? []).map(({ flagship, flagshipTie, flagshipNote }) => [flagship, flagshipTie, flagshipNote ?? '']),
      spare: 1,
    },
    {
      ...{ kind: 'rows', name: 'targetGroups', label: t('deliverable.targetGroups'), line },
      columns: [
        {
          ...{ name: 'targetGroup', label: t('deliverable.targetGroup'), empty: t('none') },
          options: targetGroups.map(({ code, nameNl, nameEn }) => ({ value: code, label: named(nameNl, nameEn, locale) ?? code })),
        },
        { name: 'targetGroupTie', label: t('deliverable.tie'), options: ties, start: 'INFERRED' },
      ],
      rows: (values?.targetGroups ?? []).map(({ targetGroup, targetGroupTie }) => [targetGroup, targetGroupTie]),
      spare: 1,
    },
    ...(values ? [validityControl(values.validity, locale)] : []),
  ]
}
