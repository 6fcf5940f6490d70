import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { byLabel, named } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type EntryValues, emptyEntry } from '@/lib/status/entry.rules'
import { nothing } from '@/lib/status/entry.schema'
import { closingStates, workingStates } from '@/lib/status/status.rules'

type Named = { nameNl: string | null; nameEn: string | null }

/** What one may choose from; empty when the page may read nothing of the plan. */
export type Choices = {
  survivors: { number: string; titleNl: string | null; titleEn: string | null }[]
  takers: ({ slug: string } & Named)[]
  /** Obstacles that are not linked to the action yet. */
  obstacles: { slug: string; titleNl: string | null; titleEn: string | null }[]
}

/** The form of one entry: everything that the sheet asks, without anything that needs a script. */
export function partsOf(values: EntryValues | null, choices: Choices, year: number, locale: Locale): RevisionPart[] {
  const t = getTranslator(locale, 'sheet')
  const status = getTranslator(locale, 'status')
  const { lists } = messagesIn(locale)
  const entry = values ?? emptyEntry
  const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  const pair = (nl: Field, en: Field, length: 'note' | 'sentence'): RevisionPart => ({
    kind: 'pair',
    controls: [nl, en].map((name): Control => ({ kind: 'area', name, label: t(`entry.${name}`), value: entry[name] ?? '', length })),
  })
  const select = (name: Chosen, choose: { value: string; label: string }[], hint?: string): Control => ({
    ...{
      kind: 'select',
      name,
      label: t(`entry.${labelOf[name]}`),
      hint,
      value: entry[name] ?? '',
      options: choose,
      empty: t('entry.none'),
    },
  })
  return [
    {
      kind: 'radio',
      name: 'status',
      label: t('entry.status', { year: String(year) }),
      value: entry.status ?? (entry.nothingToReport ? nothing : ''),
      options: [
        ...[...workingStates, ...closingStates].map((state) => ({ value: state, label: status(`${state}.label`) })),
        { value: nothing, label: t('entry.nothing') },
      ],
    },
    select('nothingToReport', options(lists.nothingToReport), t('entry.nothingHint')),
    select('unchangedReason', options(lists.unchangedReason), t('entry.unchangedHint')),
    pair('reasonNl', 'reasonEn', 'sentence'),
    { kind: 'title', label: t('entry.note') },
    pair('noteNl', 'noteEn', 'note'),
    {
      kind: 'rows',
      name: 'evidence',
      label: t('entry.evidence'),
      hint: t('entry.evidenceHint'),
      line: t('entry.line', { number: '{number}' }),
      columns: [
        { name: 'labelNl', label: t('entry.labelNl') },
        { name: 'labelEn', label: t('entry.labelEn') },
        { name: 'url', label: t('entry.url') },
      ],
      rows: entry.evidence.map(({ labelNl, labelEn, url }) => [labelNl ?? '', labelEn ?? '', url ?? '']),
      spare: 2,
    },
    { kind: 'title', label: t('entry.closing'), hint: t('entry.closingHint') },
    select('closingReason', options(lists.closingReason)),
    pair('closingNoteNl', 'closingNoteEn', 'sentence'),
    select(
      'successorAction',
      choices.survivors.map(({ number, titleNl, titleEn }) => ({
        value: number,
        label: [number, named(titleNl, titleEn, locale)].filter(Boolean).join(' · '),
      })),
    ),
    select(
      'successorOrganisation',
      choices.takers
        .map(({ slug, nameNl, nameEn }) => ({ value: slug, label: named(nameNl, nameEn, locale) ?? slug }))
        .sort(byLabel(locale)),
    ),
    pair('successorNl', 'successorEn', 'sentence'),
    { kind: 'title', label: t('entry.obstacles') },
    {
      ...{ kind: 'select', name: 'obstacle', label: t('entry.obstacle'), value: '', empty: t('entry.noObstacle') },
      options: choices.obstacles.map(({ slug, titleNl, titleEn }) => ({ value: slug, label: named(titleNl, titleEn, locale) ?? slug })),
    },
    {
      kind: 'pair',
      controls: (['obstacleTitleNl', 'obstacleTitleEn'] as const).map((name) => ({
        kind: 'text',
        name,
        label: t(`entry.${name}`),
        value: '',
      })),
    },
    {
      ...{ kind: 'select', name: 'obstacleKind', label: t('entry.obstacleKind'), value: '', empty: t('entry.noObstacle') },
      options: options(lists.obstacleKind),
    },
  ]
}

type Field = 'noteNl' | 'noteEn' | 'reasonNl' | 'reasonEn' | 'closingNoteNl' | 'closingNoteEn' | 'successorNl' | 'successorEn'
type Chosen = keyof typeof labelOf

const labelOf = {
  nothingToReport: 'nothingReason',
  unchangedReason: 'unchanged',
  closingReason: 'closingReason',
  successorAction: 'successorAction',
  successorOrganisation: 'successorOrganisation',
} as const
