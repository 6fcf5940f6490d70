import type { z } from 'zod'
import { actionDocument, actionsDocument } from '../action/schema'
import { changesDocument } from '../change/schema'
import { comparisonDocument } from '../comparison/schema'
import { indicatorsDocument } from '../indicator/schema'
import { obstaclesDocument } from '../obstacle/schema'
import { organisationsDocument } from '../organisation/schema'
import { planDocument, plansDocument } from '../plan/schema'
import { reportsDocument } from '../report/schema'
import { flagshipsDocument, goalsDocument, matrixDocument, targetGroupsDocument, themesDocument } from '../structure/schema'
import { deliverablesDocument, stagesDocument } from '../timeline/schema'
import { yearDocument, yearsDocument } from '../year/schema'
import type { ParameterName } from './schema'

type Address = {
  /** Under `/api/v1`, as the folder of its route is called. */
  path: string
  query: readonly ParameterName[]
  /** What a JSON answer holds; null: nothing that is described here. */
  answer: z.ZodType | null
  /** The media type of the answer. */
  type: string
}

const json = 'application/json'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const paged = ['limit', 'cursor'] as const

/**
 * Every address of the open data, by the name of what is asked. The routes answer by it, and the description for programs (OpenAPI) and
 * the page for people are made of it.
 */
export const addresses = {
  listPlans: { path: '', query: [], answer: plansDocument, type: json },
  getPlan: { path: '/plans/[plan]', query: [], answer: planDocument, type: json },
  listActions: {
    path: '/plans/[plan]/actions',
    query: ['year', 'status', 'flagship', 'goal', 'group', 'theme', 'organisation', 'q', ...paged],
    answer: actionsDocument,
    type: json,
  },
  getAction: { path: '/plans/[plan]/actions/[number]', query: [], answer: actionDocument, type: json },
  listFlagships: { path: '/plans/[plan]/flagships', query: [], answer: flagshipsDocument, type: json },
  listGoals: { path: '/plans/[plan]/goals', query: [], answer: goalsDocument, type: json },
  listTargetGroups: { path: '/plans/[plan]/target-groups', query: [], answer: targetGroupsDocument, type: json },
  listThemes: { path: '/plans/[plan]/themes', query: [], answer: themesDocument, type: json },
  getMatrix: { path: '/plans/[plan]/matrix', query: ['year'], answer: matrixDocument, type: json },
  getMatrixTable: { path: '/plans/[plan]/matrix.csv', query: ['year', 'for'], answer: null, type: 'text/csv' },
  listOrganisations: { path: '/plans/[plan]/organisations', query: paged, answer: organisationsDocument, type: json },
  listObstacles: { path: '/plans/[plan]/obstacles', query: ['kind', 'show', 'year', ...paged], answer: obstaclesDocument, type: json },
  listDeliverables: { path: '/plans/[plan]/deliverables', query: paged, answer: deliverablesDocument, type: json },
  listStages: { path: '/plans/[plan]/stages', query: [], answer: stagesDocument, type: json },
  listIndicators: { path: '/plans/[plan]/indicators', query: paged, answer: indicatorsDocument, type: json },
  listYears: { path: '/plans/[plan]/years', query: [], answer: yearsDocument, type: json },
  getYear: { path: '/plans/[plan]/years/[year]', query: [], answer: yearDocument, type: json },
  compare: { path: '/plans/[plan]/compare', query: ['from', 'to'], answer: comparisonDocument, type: json },
  listReports: { path: '/plans/[plan]/reports', query: paged, answer: reportsDocument, type: json },
  getYearWorkbook: { path: '/plans/[plan]/years/[year]/workbook.xlsx', query: ['language'], answer: null, type: xlsx },
  getIndicatorsWorkbook: { path: '/plans/[plan]/indicators/workbook.xlsx', query: ['language'], answer: null, type: xlsx },
  getEditionWorkbook: { path: '/plans/[plan]/reports/[year]/[edition]/workbook.xlsx', query: ['language'], answer: null, type: xlsx },
  getEdition: { path: '/plans/[plan]/reports/[year]/[edition]', query: [], answer: null, type: json },
  listChanges: { path: '/plans/[plan]/changes', query: paged, answer: changesDocument, type: json },
  getTable: { path: '/plans/[plan]/tables/[file]', query: ['for'], answer: null, type: 'text/csv' },
  getDataPackage: { path: '/plans/[plan]/datapackage.json', query: [], answer: null, type: json },
  getDataArchive: { path: '/plans/[plan]/datapackage.zip', query: [], answer: null, type: 'application/zip' },
  getDescription: { path: '/openapi.json', query: [], answer: null, type: json },
} as const satisfies Record<string, Address>

export type AddressName = keyof typeof addresses
export const addressNames = Object.keys(addresses) as AddressName[]
