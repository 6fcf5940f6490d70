import type { CsvCell } from '../../csv'
import { getTranslator } from '../../i18n'
import type { Locale } from '../../locale'
import { isOpenIn } from '../../obstacle/rules'
import type { EditionAction } from '../../report/edition/action/schema'
import type { Text } from '../../report/edition/vocabulary/schema'
import type { OpenObstacle } from '../obstacle/schema'

/** A sheet of a workbook: its name, and its rows with the heading first. */
export type Sheet = { name: string; rows: CsvCell[][] }

type Action = Omit<EditionAction, 'leftIn'> & { sample: boolean }
type Count = { state: string; count: number | null; percentage: number | null; actions: string[] }

/** What a workbook tells of a year, live or as an edition printed it. */
export type Told = {
  year: number
  about: [label: string, value: string | number][]
  actions: Action[]
  /** Counts by where they come from: recorded here, or printed by a source. */
  counts: { source: string; counts: Count[] }[]
  obstacles: OpenObstacle[]
  /** The words of a code: of a state, or of a closed list. */
  label: (list: 'state' | 'obstacleKind' | 'nothingToReport' | 'closingReason' | 'unchangedReason', code: string) => string
}

const named = <K extends string>(keys: readonly K[], heading: (key: K) => string) => keys.map(heading)

/** The sheets of a workbook in one language. A text whose translation is missing is an empty cell, never the other language. */
export function sheetsOf(told: Told, locale: Locale): Sheet[] {
  const t = getTranslator(locale, 'open-data')
  const heading = (key: Parameters<typeof t>[0] extends `${string}` ? string : never) => t(`column.${key}` as 'column.number')
  const inLanguage = (text: Text | null | undefined): string | null => text?.[locale] ?? null
  const joined = (codes: string[]) => codes.join(' ')
  return [
    { name: t('about.sheet'), rows: told.about.map(([label, value]) => [label, value]) },
    {
      name: t('sheet.actions'),
      rows: [
        named(['number', 'title', 'flagship', 'goals', 'targetGroups', 'themes', 'leads', 'partners', 'status', 'code'], heading).concat(
          named(['note', 'reason', 'evidence', 'lacksEvidence', 'sample'], heading),
        ),
        ...told.actions.map((action) => [
          action.number,
          inLanguage(action.title),
          action.flagship,
          joined(action.goals),
          joined(action.targetGroups),
          joined(action.themes),
          joined(action.leads),
          joined(action.partners),
          action.state && told.label('state', action.state),
          action.state,
          inLanguage(action.entry?.note),
          reasonOf(action, told, inLanguage),
          (action.entry?.evidence ?? []).map(({ label, url }) => [inLanguage(label), url].filter(Boolean).join(' ')).join('; '),
          action.lacksEvidence,
          action.sample,
        ]),
      ],
    },
    {
      name: t('sheet.counts'),
      rows: [
        named(['source', 'status', 'code', 'count', 'percentage', 'actions'], heading),
        ...told.counts.flatMap(({ source, counts }) =>
          counts.map(({ state, count, percentage, actions }) => [
            source,
            told.label('state', state),
            state,
            count,
            percentage,
            joined(actions),
          ]),
        ),
      ],
    },
    {
      name: t('sheet.obstacles'),
      rows: [
        named(['obstacle', 'kind', 'targetGroups', 'actions', 'owner', 'nextStep', 'opened', 'resolved', 'resolution', 'sample'], heading),
        ...told.obstacles
          .filter((one) => isOpenIn(one, told.year) || one.openedYear === told.year || one.resolvedYear === told.year)
          .map((one) => [
            inLanguage(one.title),
            told.label('obstacleKind', one.kind),
            joined(one.experiencedBy),
            joined(one.actions),
            one.owner,
            inLanguage(one.nextStep),
            one.openedYear,
            one.resolvedYear,
            inLanguage(one.resolution),
            one.sample,
          ]),
      ],
    },
  ]
}

/** Why an action stands as it does: of the three kinds of reason there is at most one, with its sentence. */
function reasonOf({ entry }: Action, { label }: Told, inLanguage: (text: Text | null | undefined) => string | null): string | null {
  if (!entry) return null
  const { nothingToReport, unchangedReason, closing, reason } = entry
  const parts = [
    nothingToReport && label('nothingToReport', nothingToReport),
    unchangedReason && label('unchangedReason', unchangedReason),
    closing && label('closingReason', closing.reason),
    inLanguage(closing?.note),
    inLanguage(closing?.successor),
    closing?.successorAction && `→ ${closing.successorAction}`,
    closing?.successorOrganisation && `→ ${closing.successorOrganisation}`,
    inLanguage(reason),
  ]
  return parts.filter(Boolean).join('. ') || null
}
