import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PlanValues } from '@/lib/plan/setup.queries'

type TextField = Exclude<keyof PlanValues, 'matrix' | 'firstYear' | 'startYear' | 'focusUntilYear' | 'horizonYear' | 'slug'>
type YearField = 'firstYear' | 'startYear' | 'focusUntilYear' | 'horizonYear'

/** The form about a plan, with what is in it; null for a new one. `addressOpen`: whether its address may still change. */
export function planParts(values: PlanValues | null, locale: Locale, addressOpen: boolean): RevisionPart[] {
  const t = getTranslator(locale, 'plans')
  const optional = t('fields.optional')
  const text = (name: TextField, maxLength: number, more: { hint?: string; note?: string; begin?: boolean } = {}): Control => ({
    ...{ kind: 'text', name, label: t(`fields.${name}`), value: values?.[name] ?? '', maxLength },
    ...more,
  })
  const year = (name: YearField, more: { hint?: string; note?: string } = {}): Control => ({
    ...{ kind: 'text', name, label: t(`fields.${name}`), value: String(values?.[name] ?? ''), maxLength: 4, inputMode: 'numeric' },
    ...more,
  })
  return [
    { kind: 'title', label: t('fields.names') },
    { kind: 'pair', controls: [text('titleNl', 300, { begin: values === null }), text('titleEn', 300, { note: optional })] },
    {
      kind: 'pair',
      controls: [
        text('shortTitleNl', 100, { hint: t('fields.shortHint') }),
        text('shortTitleEn', 100, { note: optional, hint: t('fields.shortHint') }),
      ],
    },
    ...(addressOpen
      ? [
          {
            ...{ kind: 'text', name: 'slug', label: t('fields.slug'), hint: t('fields.slugHint'), value: values?.slug ?? '' },
            ...(values === null ? { note: optional } : {}),
            maxLength: 60,
          } satisfies Control,
        ]
      : []),
    { kind: 'pair', controls: [text('publisherNl', 300, { note: optional }), text('publisherEn', 300, { note: optional })] },
    { kind: 'title', label: t('fields.years') },
    { kind: 'pair', controls: [year('firstYear', { hint: t('fields.firstHint') }), year('startYear', { note: optional })] },
    {
      kind: 'pair',
      controls: [year('horizonYear', { note: optional, hint: t('fields.horizonHint') }), year('focusUntilYear', { note: optional })],
    },
    {
      ...{ kind: 'radio', name: 'matrix', label: t('fields.matrix'), hint: t('fields.matrixHint'), value: values?.matrix ?? 'WITH' },
      options: (['WITH', 'WITHOUT'] as const).map((value) => ({ value, label: t(`fields.${value}`) })),
    },
  ]
}

/** Why something that everybody reads is changed; not asked while a plan is in preparation. */
export function reasonPart(plan: { publishedAt: Date | null }, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'plans')
  if (plan.publishedAt === null) return []
  return [{ kind: 'area', name: 'reason', label: t('fields.reason'), hint: t('fields.reasonHint'), value: '', length: 'sentence' }]
}
