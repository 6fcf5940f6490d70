import { CellCommentAbout, PlanSubject } from '@/prisma/generated/enums'
import { locales } from '../locale'
import * as lists from '../report/edition-vocabulary.schema'
import { state } from '../report/edition-vocabulary.schema'
import { indicatorRole } from './indicator-data.schema'

// The tables of the open data: what is in each column. The values are those of the documents; a text has a column per language.

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime'

export type Field = {
  name: string
  type: FieldType
  /** Never empty. */
  required?: true
  /** The only values it can have. */
  values?: readonly string[]
  /** The table and the column that hold the same value. */
  refers?: readonly [table: string, field: string]
}

export type Table = { fields: readonly Field[]; key: readonly string[] }

const text = (name: string): Field[] => locales.map((language) => ({ name: `${name}_${language}`, type: 'string' }))
const word = (name: string, values?: readonly string[]): Field => ({ name, type: 'string', ...(values && { values }) })
const number = (name: string): Field => ({ name, type: 'integer' })
const day = (name: string): Field => ({ name, type: 'date' })
const moment = (name: string): Field => ({ name, type: 'datetime' })
const mark = (name: string): Field => ({ name, type: 'boolean', required: true })
const refers = (name: string, table: string, field: string, type: FieldType = 'string'): Field => ({ name, type, refers: [table, field] })
const must = (field: Field): Field => ({ ...field, required: true })

const action = must(refers('action', 'actions', 'number'))
const organisation = must(refers('organisation', 'organisations', 'slug'))
const flagship = must(refers('flagship', 'flagships', 'code'))
const targetGroup = must(refers('target_group', 'target_groups', 'code'))
const code = must(word('code'))
const confidence = must(word('confidence', lists.confidence.options))
const counts = state.options.map((one) => number(one.toLowerCase()))
const sources = word('sources')

const tableFields = {
  flagships: [
    code,
    ...text('title'),
    mark('working_title_nl'),
    mark('working_title_en'),
    refers('theme', 'themes', 'code'),
    word('theme_tie', lists.tie.options),
    confidence,
    sources,
  ],
  goals: [code, ...text('name'), confidence, sources],
  target_groups: [code, ...text('name'), confidence, sources],
  themes: [code, ...text('name'), ...text('note'), confidence, sources],
  cell_comments: [
    targetGroup,
    must(refers('theme', 'themes', 'code')),
    must(word('about', Object.values(CellCommentAbout))),
    ...text('comment'),
    day('since'),
    sources,
  ],
  actions: [
    must(word('number')),
    ...text('title'),
    word('title_status', ['OFFICIAL', 'WORKING']),
    ...text('description'),
    refers('flagship', 'flagships', 'code'),
    number('introduced_year'),
    refers('split_from', 'actions', 'number'),
    sources,
  ],
  action_goals: [action, must(refers('goal', 'goals', 'code'))],
  action_target_groups: [action, targetGroup],
  action_themes: [action, must(refers('theme', 'themes', 'code'))],
  organisations: [
    must(word('slug')),
    word('kind'),
    ...text('role_in_plan'),
    day('ended_on'),
    ...text('ended_note'),
    refers('succeeds', 'organisations', 'slug'),
    word('succeeds_tie', lists.tie.options),
    confidence,
    sources,
  ],
  organisation_names: [
    organisation,
    must(number('place')),
    must(word('name_nl')),
    word('name_en'),
    word('abbreviation'),
    day('from'),
    day('until'),
  ],
  involvements: [
    action,
    organisation,
    must(
      word(
        'role',
        lists.role.options.filter((one) => one !== 'REPORTER'),
      ),
    ),
    must(number('place')),
    day('from'),
    day('until'),
  ],
  years: [
    must(number('year')),
    mark('provisional'),
    day('closed_on'),
    must(number('total')),
    must(number('reported')),
    ...counts.map(must),
    must(number('left_earlier')),
    number('corrected_since_edition'),
  ],
  statuses: [
    action,
    must(refers('year', 'years', 'year', 'integer')),
    must(word('state', state.options)),
    word('nothing_to_report_reason', lists.nothingToReport.options),
    ...text('note'),
    word('unchanged_reason', lists.unchangedReason.options),
    ...text('reason'),
    word('closing_reason', lists.closingReason.options),
    ...text('closing_note'),
    refers('successor_action', 'actions', 'number'),
    refers('successor_organisation', 'organisations', 'slug'),
    ...text('successor'),
    refers('reported_by', 'organisations', 'slug'),
    must(number('evidence_count')),
    mark('lacks_evidence'),
  ],
  evidence: [
    action,
    must(refers('year', 'years', 'year', 'integer')),
    must(number('place')),
    must(word('kind', ['LINK', 'DOCUMENT'])),
    ...text('label'),
    word('url'),
    day('accessed_on'),
  ],
  published_totals: [
    code,
    must(number('year')),
    must(number('total')),
    ...counts,
    number('edition_year'),
    number('edition_number'),
    sources,
  ],
  editions: [
    must(number('year')),
    must(number('number')),
    must(moment('published_at')),
    must(word('sha256')),
    ...text('erratum'),
    moment('withdrawn_at'),
    ...text('withdrawn_reason'),
    must(word('url')),
  ],
  changes: [
    moment('public_at'),
    must(moment('confirmed_at')),
    action,
    must(refers('year', 'years', 'year', 'integer')),
    must(number('place')),
    word('state', state.options),
    number('before_year'),
    word('before_state', state.options),
    refers('reported_by', 'organisations', 'slug'),
  ],
  obstacles: [
    must(word('slug')),
    must(word('kind', lists.obstacleKind.options)),
    ...text('title'),
    refers('owner', 'organisations', 'slug'),
    ...text('next_step'),
    must(number('opened_year')),
    number('resolved_year'),
    ...text('resolution'),
  ],
  obstacle_actions: [must(refers('obstacle', 'obstacles', 'slug')), action],
  obstacle_target_groups: [must(refers('obstacle', 'obstacles', 'slug')), targetGroup],
  deliverables: [
    code,
    must(word('kind', lists.deliverableKind.options)),
    number('year'),
    word('dated'),
    number('reports_on_year'),
    ...text('title'),
    ...text('description'),
    confidence,
    sources,
  ],
  deliverable_flagships: [must(refers('deliverable', 'deliverables', 'code')), flagship, must(word('tie', lists.tie.options))],
  deliverable_target_groups: [must(refers('deliverable', 'deliverables', 'code')), targetGroup, must(word('tie', lists.tie.options))],
  plan_passages: [must(word('subject', Object.values(PlanSubject))), ...text('text'), confidence, sources],
  plan_terms: [code, ...text('list'), ...text('group'), ...text('name'), sources],
  partnership_seats: [code, ...text('name'), must(number('seats')), ...text('note'), sources],
  stages: [must(number('year')), must(word('stage')), ...text('stage'), ...text('note'), sources],
  indicators: [
    code,
    must(word('indicator_role', indicatorRole.options)),
    ...text('group'),
    ...text('name'),
    ...text('definition'),
    must(word('unit')),
    ...text('note'),
    confidence,
    sources,
  ],
  indicator_series: [
    must(refers('indicator', 'indicators', 'code')),
    must(word('series')),
    word('survey'),
    must(word('window', lists.referenceWindow.options)),
    word('population'),
    must(word('geography')),
    word('coverage'),
    ...text('note'),
  ],
  indicator_values: [
    must(refers('indicator', 'indicators', 'code')),
    must(word('series')),
    must(number('place')),
    number('year'),
    { name: 'value', type: 'number', required: true },
    must(word('printed')),
    word('flags'),
    ...text('note'),
    confidence,
    sources,
  ],
  indicator_targets: [
    must(refers('indicator', 'indicators', 'code')),
    code,
    must(word('document')),
    word('series'),
    number('year'),
    word('comparator', lists.comparator.options),
    { name: 'value', type: 'number' },
    word('text_en'),
    word('geography'),
    ...text('note'),
    sources,
  ],
  sources: [code, must(word('source_title')), word('publisher'), word('url'), word('dated'), ...text('note')],
} as const satisfies Record<string, readonly Field[]>

export type TableName = keyof typeof tableFields
export const tableNames = Object.keys(tableFields) as TableName[]

const keys: Record<TableName, readonly string[]> = {
  flagships: ['code'],
  goals: ['code'],
  target_groups: ['code'],
  themes: ['code'],
  cell_comments: ['target_group', 'theme'],
  actions: ['number'],
  action_goals: ['action', 'goal'],
  action_target_groups: ['action', 'target_group'],
  action_themes: ['action', 'theme'],
  organisations: ['slug'],
  organisation_names: ['organisation', 'place'],
  involvements: ['action', 'organisation', 'role', 'place'],
  years: ['year'],
  statuses: ['action', 'year'],
  evidence: ['action', 'year', 'place'],
  published_totals: ['code'],
  editions: ['year', 'number'],
  changes: ['action', 'year', 'place'],
  obstacles: ['slug'],
  obstacle_actions: ['obstacle', 'action'],
  obstacle_target_groups: ['obstacle', 'target_group'],
  deliverables: ['code'],
  deliverable_flagships: ['deliverable', 'flagship'],
  deliverable_target_groups: ['deliverable', 'target_group'],
  plan_passages: ['subject'],
  plan_terms: ['code'],
  partnership_seats: ['code'],
  stages: ['year'],
  indicators: ['code'],
  indicator_series: ['indicator', 'series'],
  indicator_values: ['indicator', 'series', 'place'],
  indicator_targets: ['indicator', 'code'],
  sources: ['code'],
}

/** In every table: a row is copied without the file it came in. */
const always: Field[] = [must(word('plan')), mark('sample'), must(word('licence')), must(word('attribution'))]

/** The columns of a table, in their order, and the ones by which a row is known. */
export const tableOf = (name: TableName): Table => ({ fields: [...tableFields[name], ...always], key: keys[name] })

export const isTableName = (name: string): name is TableName => tableNames.some((known) => known === name)
