import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { capitalised, named } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ActionToRevise } from '@/lib/plan/action.queries'
import { organisationOptions } from '../../organisations/parts'

/** The form about an action: what it says, with what is in it. */
export function partsOf({ values, choices }: ActionToRevise, locale: Locale, firstYear: number): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  const text = (name: 'titleNl' | 'titleEn', maxLength: number): Control => ({
    ...{ kind: 'text', name, label: t(`action.${name}`), value: values[name] ?? '', maxLength },
  })
  const area = (name: 'descriptionNl' | 'descriptionEn'): Control => ({
    ...{ kind: 'area', name, label: t(`action.${name}`), value: values[name] ?? '' },
  })
  const called = (rows: { code: string; nameNl: string | null; nameEn: string | null }[], letters = false) =>
    rows.map(({ code, nameNl, nameEn }) => {
      const name = named(nameNl, nameEn, locale)
      return { value: code, label: letters ? [code.toUpperCase(), name && capitalised(name)].filter(Boolean).join('. ') : (name ?? code) }
    })
  const organisations = organisationOptions(choices.organisations, locale)
  const roles = Object.entries(messagesIn(locale).lists.role).map(([value, label]) => ({ value, label }))
  return [
    { kind: 'title', label: t('action.naming') },
    { kind: 'text', name: 'number', label: t('action.number'), hint: t('action.numberHint'), value: values.number, maxLength: 8 },
    // each on a line of its own, where most titles are seen whole
    text('titleNl', 300),
    text('titleEn', 300),
    {
      kind: 'radio',
      name: 'titleStatus',
      label: t('action.titleStatus'),
      hint: t('action.titleStatusHint'),
      value: values.titleStatus ?? '',
      options: (['OFFICIAL', 'WORKING'] as const).map((value) => ({ value, label: t(`titleStatus.${value}`) })),
    },
    { kind: 'pair', controls: [area('descriptionNl'), area('descriptionEn')] },
    { kind: 'title', label: t('action.place') },
    {
      kind: 'select',
      name: 'flagship',
      label: t('action.flagship'),
      value: values.flagship ?? '',
      empty: t('action.noFlagship'),
      options: called(
        choices.flagships.map(({ code, titleNl, titleEn, workingTitleNl, workingTitleEn }) => ({
          code,
          nameNl: titleNl ?? workingTitleNl,
          nameEn: titleEn ?? workingTitleEn,
        })),
        true,
      ),
    },
    { kind: 'checks', name: 'goals', label: t('action.goals'), values: values.goals, options: called(choices.goals, true) },
    {
      kind: 'checks',
      name: 'targetGroups',
      label: t('action.targetGroups'),
      values: values.targetGroups,
      options: called(choices.targetGroups),
    },
    { kind: 'checks', name: 'themes', label: t('action.themes'), values: values.themes, options: called(choices.themes) },
    {
      kind: 'text',
      name: 'introducedYear',
      label: t('action.introducedYear'),
      hint: t('action.introducedYearHint', { year: String(firstYear) }),
      value: values.introducedYear === null ? '' : String(values.introducedYear),
      inputMode: 'numeric',
      maxLength: 4,
    },
    {
      kind: 'select',
      name: 'splitFrom',
      label: t('action.splitFrom'),
      hint: t('action.merged'),
      value: values.splitFrom ?? '',
      empty: t('action.notSplit'),
      options: choices.actions
        .filter(({ number }) => number !== values.number)
        .map(({ number, titleNl, titleEn }) => ({
          value: number,
          label: [number, named(titleNl, titleEn, locale)].filter(Boolean).join(' · '),
        })),
    },
    { kind: 'title', label: t('action.organisations') },
    {
      kind: 'rows',
      name: 'involvements',
      label: t('action.organisations'),
      hint: t('action.organisationsHint'),
      line: t('line', { number: '{number}' }),
      columns: [
        { name: 'organisation', label: t('action.organisation'), options: organisations, empty: t('none') },
        { name: 'role', label: t('action.role'), options: roles, start: 'PARTNER' },
        { name: 'startsOn', label: t('action.startsOn'), type: 'date' },
        { name: 'endsOn', label: t('action.endsOn'), type: 'date' },
      ],
      rows: values.involvements.map(({ organisation, role, startsOn, endsOn }) => [organisation, role, startsOn ?? '', endsOn ?? '']),
      spare: 2,
    },
  ]
}
