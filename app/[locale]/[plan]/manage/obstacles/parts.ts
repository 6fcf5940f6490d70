import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { named } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { getObstacleChoices } from '@/lib/obstacle/obstacle.queries'
import type { ObstacleValues } from '@/lib/obstacle/obstacle.rules'
import { restHeading } from '@/lib/plan/has.rules'
import { organisationOptions } from '../organisations/parts'
import { flagshipName } from '../plan/flagship-name'

type Choices = NonNullable<Awaited<ReturnType<typeof getObstacleChoices>>>

/** The form about an obstacle, with what is in it; `values` is null for a new one. */
export function partsOf(values: ObstacleValues | null, { actions, targetGroups, organisations }: Choices, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  // one line, so that Enter saves, and a whole one, where most are seen to their end; the form about something new begins with the title in the language of the page
  const title = (name: 'titleNl' | 'titleEn'): Control => ({
    ...{ kind: 'text', name, label: t(`obstacle.${name}`), value: values?.[name] ?? '' },
    begin: values === null && name === { nl: 'titleNl', en: 'titleEn' }[locale],
  })
  const area = (name: 'nextStepNl' | 'nextStepEn' | 'resolutionNl' | 'resolutionEn'): Control => ({
    ...{ kind: 'area', name, label: t(`obstacle.${name}`), value: values?.[name] ?? '', length: 'sentence' },
  })
  const year = (name: 'openedYear' | 'resolvedYear'): Control => ({
    ...{ kind: 'text', name, label: t(`obstacle.${name}`), value: String(values?.[name] ?? ''), inputMode: 'numeric', maxLength: 4 },
  })
  return [
    { kind: 'title', label: t('obstacle.what') },
    title('titleNl'),
    title('titleEn'),
    {
      ...{ kind: 'checks', name: 'different', label: t('obstacle.different'), values: [], second: true },
      options: [{ value: 'yes', label: t('obstacle.differentYes') }],
    },
    {
      kind: 'pair',
      controls: [
        {
          ...{ kind: 'select', name: 'kind', label: t('obstacle.kind'), value: values?.kind ?? '', empty: t('choose') },
          options: Object.entries(messagesIn(locale).lists.obstacleKind).map(([value, label]) => ({ value, label })),
        },
        year('openedYear'),
      ],
    },
    { kind: 'title', label: t('obstacle.who') },
    {
      ...{ kind: 'checks', name: 'actions', label: t('obstacle.actions'), values: values?.actions ?? [] },
      options: actions.map(({ number, titleNl, titleEn, flagship }) => ({
        value: number,
        group: flagship ? flagshipName(flagship, locale) : restHeading(locale, { flagships: actions.some((one) => one.flagship !== null) }),
        label: [number, named(titleNl, titleEn, locale)].filter(Boolean).join(' · '),
      })),
    },
    {
      ...{ kind: 'checks', name: 'targetGroups', label: t('obstacle.targetGroups'), values: values?.targetGroups ?? [] },
      options: targetGroups.map(({ code, nameNl, nameEn }) => ({ value: code, label: named(nameNl, nameEn, locale) ?? code })),
    },
    {
      ...{ kind: 'select', name: 'owner', label: t('obstacle.owner'), value: values?.owner ?? '', empty: t('obstacle.noOwner') },
      options: organisationOptions(organisations, locale),
    },
    { kind: 'pair', controls: [area('nextStepNl'), area('nextStepEn')] },
    { kind: 'title', label: t('obstacle.solution'), hint: t('obstacle.solutionHint') },
    year('resolvedYear'),
    { kind: 'pair', controls: [area('resolutionNl'), area('resolutionEn')] },
  ]
}
