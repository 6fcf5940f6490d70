import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { today } from '@/lib/dates'
import { byLabel, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { listOrganisationsToRevise } from '@/lib/organisation/organisation.queries'
import { nameOn, type OrganisationValues } from '@/lib/organisation/organisation.rules'
import { wordOfKind } from '@/lib/organisation/organisation-kind.rules'

type Listed = NonNullable<Awaited<ReturnType<typeof listOrganisationsToRevise>>>

/** Organisations to choose from, by their name of today. */
export const organisationOptions = (organisations: Pick<Listed[number], 'slug' | 'names'>[], locale: Locale) =>
  organisations
    .map(({ slug, names }) => {
      const name = nameOn(names, today())
      return { value: slug, label: named(name?.nameNl ?? null, name?.nameEn ?? null, locale) ?? slug }
    })
    .sort(byLabel(locale))

/** The form about an organisation, with what is in it; `values` is null for a new one. */
export function partsOf(values: OrganisationValues | null, others: Listed, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  const text = (name: 'kind' | 'endedNote' | 'endedNoteNl', maxLength: number): Control => ({
    ...{
      kind: 'text',
      name,
      label: t(`organisation.${name}`),
      hint: t(`organisation.${name}Hint`),
      value: (name === 'kind' ? values?.kind && wordOfKind(values.kind, locale) : values?.[name]) ?? '',
      maxLength,
    },
  })
  const area = (name: 'roleNl' | 'roleEn'): Control => ({
    ...{ kind: 'area', name, label: t(`organisation.${name}`), value: values?.[name] ?? '', length: 'sentence' },
  })
  return [
    { kind: 'title', label: t('organisation.names'), hint: t('organisation.namesHint') },
    {
      kind: 'rows',
      name: 'names',
      label: t('organisation.names'),
      line: t('line', { number: '{number}' }),
      columns: [
        { name: 'nameNl', label: t('organisation.nameNl') },
        { name: 'nameEn', label: t('organisation.nameEn') },
        { name: 'abbreviation', label: t('organisation.abbreviation') },
        { name: 'startsOn', label: t('action.startsOn'), type: 'date' },
        { name: 'endsOn', label: t('action.endsOn'), type: 'date' },
      ],
      rows: (values?.names ?? []).map(({ nameNl, nameEn, abbreviation, startsOn, endsOn }) => [
        nameNl,
        ...[nameEn, abbreviation, startsOn, endsOn].map((value) => value ?? ''),
      ]),
      spare: values ? 1 : 2,
    },
    {
      ...{ kind: 'checks', name: 'different', label: t('organisation.different'), values: [], second: true },
      options: [{ value: 'yes', label: t('organisation.differentYes') }],
    },
    { kind: 'title', label: t('organisation.about') },
    text('kind', 100),
    { kind: 'pair', controls: [area('roleNl'), area('roleEn')] },
    {
      kind: 'select',
      name: 'succeeds',
      label: t('organisation.succeeds'),
      hint: t('organisation.succeedsHint'),
      value: values?.succeeds ?? '',
      empty: t('none'),
      options: organisationOptions(others, locale),
    },
    {
      ...{ kind: 'text', name: 'endedOn', label: t('organisation.endedOn'), hint: t('organisation.endedOnHint') },
      ...{ value: values?.endedOn ?? '', type: 'date' },
    },
    { kind: 'pair', controls: [text('endedNoteNl', 300), text('endedNote', 300)] },
  ]
}
