import type { Messages } from '@/messages/catalogue'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { isOpenIn } from '../obstacle/obstacle.rules'
import type { EditionAction } from '../report/edition-action.schema'
import type { Text } from '../report/edition-vocabulary.schema'
import { asSentences } from '../text/text'
import type { WorkbookCell, WorkbookSheet } from '../text/workbook'
import type { OpenObstacle } from './action-data.schema'
import { licences, type Origin } from './open-data.rules'
import type { Terms } from './open-data.schema'

/** What has a code, and a name that is beside it. */
export type Named = 'flagship' | 'goal' | 'targetGroup' | 'theme' | 'organisation' | 'source'

type Action = Omit<EditionAction, 'leftIn'> & { sample: boolean }
type Count = { state: string; count: number | null; percentage: number | null; actions: string[] }

/** What a workbook says about a year, live or as an edition printed it. */
export type Told = {
  year: number
  about: [label: string, value: WorkbookCell][]
  actions: Action[]
  /** Counts by where they come from: recorded here, or printed by a source. */
  counts: { source: string; counts: Count[] }[]
  obstacles: OpenObstacle[]
  /** The name that belongs to a code, null where its translation is missing. */
  nameOf: (kind: Named, code: string) => Text | null
  /** The page of an action. */
  pageOf: (number: string) => string
  /** The words of a code: of a state, or of a closed list. */
  label: (list: 'state' | 'obstacleKind' | 'nothingToReport' | 'closingReason' | 'unchangedReason', code: string) => string
}

/** The sheets of a workbook in one language. A text whose translation is missing is an empty cell, never the other language. */
export function sheetsOf(told: Told, locale: Locale): WorkbookSheet[] {
  const t = getTranslator(locale, 'open-data')
  const inLanguage = (text: Text | null | undefined): string | null => text?.[locale] ?? null
  const joined = (codes: string[]) => codes.join(' ')
  const names = (kind: Named, codes: string[]) => codes.flatMap((code) => inLanguage(told.nameOf(kind, code)) ?? []).join('; ')
  const name = (kind: Named, code: string | null) => code && names(kind, [code])
  const page = (number: string): WorkbookCell => ({ text: number, url: told.pageOf(number) })
  const sheet = (title: string, columns: readonly Column[], rows: WorkbookCell[][]): WorkbookSheet => ({
    name: title,
    rows: [columns.map((column) => t(`column.${column}`)), ...rows],
    headed: true,
  })
  const evidence = told.actions.flatMap((action) => (action.entry?.evidence ?? []).map((one) => ({ action, ...one })))
  return [
    { name: t('about.sheet'), rows: told.about, headed: false },
    sheet(
      t('sheet.actions'),
      actionColumns,
      told.actions.map((action) => [
        page(action.number),
        inLanguage(action.title),
        action.flagship,
        name('flagship', action.flagship),
        joined(action.goals),
        names('goal', action.goals),
        joined(action.targetGroups),
        names('targetGroup', action.targetGroups),
        joined(action.themes),
        names('theme', action.themes),
        joined(action.leads),
        names('organisation', action.leads),
        joined(action.partners),
        names('organisation', action.partners),
        action.state && told.label('state', action.state),
        action.state,
        inLanguage(action.entry?.note),
        reasonOf(action, told, inLanguage),
        action.entry?.evidence.length ?? 0,
        action.lacksEvidence,
        action.sample,
      ]),
    ),
    sheet(
      t('sheet.evidence'),
      ['number', 'title', 'evidence', 'url', 'accessedOn', 'source', 'sourceName', 'sample'],
      evidence.map(({ action, label, url, accessedOn, source }) => [
        page(action.number),
        inLanguage(action.title),
        inLanguage(label),
        url === null ? null : { text: url, url },
        accessedOn === null ? null : { day: accessedOn },
        source,
        name('source', source),
        action.sample,
      ]),
    ),
    sheet(
      t('sheet.counts'),
      ['counted', 'status', 'code', 'count', 'percentage', 'actions'],
      told.counts.flatMap(({ source, counts }) =>
        counts.map(({ state, count, percentage, actions }) => [
          source,
          told.label('state', state),
          state,
          count,
          percentage,
          joined(actions),
        ]),
      ),
    ),
    sheet(
      t('sheet.obstacles'),
      obstacleColumns,
      told.obstacles
        .filter((one) => isOpenIn(one, told.year) || one.openedYear === told.year || one.resolvedYear === told.year)
        .map((one) => [
          inLanguage(one.title),
          told.label('obstacleKind', one.kind),
          one.kind,
          joined(one.experiencedBy),
          names('targetGroup', one.experiencedBy),
          joined(one.actions),
          one.owner,
          name('organisation', one.owner),
          inLanguage(one.nextStep),
          one.openedYear,
          one.resolvedYear,
          inLanguage(one.resolution),
          one.sample,
        ]),
    ),
  ]
}

type Column = keyof Messages['open-data']['column']

const actionColumns = [
  ...(['number', 'title', 'flagship', 'flagshipName', 'goals', 'goalNames', 'targetGroups', 'targetGroupNames'] as const),
  ...(['themes', 'themeNames', 'leads', 'leadNames', 'partners', 'partnerNames', 'status', 'code'] as const),
  ...(['note', 'reason', 'evidenceCount', 'lacksEvidence', 'sample'] as const),
] as const

const obstacleColumns = [
  ...(['obstacle', 'kind', 'kindCode', 'targetGroups', 'targetGroupNames', 'actions', 'owner', 'ownerName'] as const),
  ...(['nextStep', 'opened', 'resolved', 'resolution', 'sample'] as const),
] as const

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
  return asSentences(parts) || null
}

/** What every workbook says of itself first. */
export function aboutOf(
  locale: Locale,
  title: string | null,
  own: Told['about'],
  terms: Terms,
  sample: boolean,
  url: string,
): Told['about'] {
  const t = getTranslator(locale, 'open-data')
  return [
    [t('about.plan'), title ?? terms.plan],
    ...own,
    [t('about.sample'), t(sample ? 'about.yes' : 'about.no')],
    ...licences.map((licence): Told['about'][number] => [t('about.licence'), { text: licence.name, url: licence.url }]),
    [t('about.attribution'), terms.attribution[locale] ?? terms.attribution.nl ?? terms.plan],
    [t('about.address'), { text: url, url }],
  ]
}

type Lists = { [N in Named]: { code: string; name: Text }[] }

/** The names of what has a code. */
export const namesIn = (lists: Lists): Told['nameOf'] => {
  const known = Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, new Map(list.map(({ code, name }) => [code, name]))]),
  ) as Record<Named, Map<string, Text>>
  return (kind, code) => known[kind].get(code) ?? null
}

/** Where the page of an action is. */
export const pageIn = (origin: Origin, plan: string, locale: Locale) => (number: string) =>
  `${origin}/${locale}/${plan}/actions/${encodeURIComponent(number)}`
