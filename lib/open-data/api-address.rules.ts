import type { z } from 'zod'
import { actionDocument, actionsDocument, changesDocument, obstaclesDocument } from './action-data.schema'
import type { ParameterName } from './api-address.schema'
import { paths } from './api-path.rules'
import { indicatorsDocument } from './indicator-data.schema'
import {
  deliverablesDocument,
  flagshipsDocument,
  goalsDocument,
  matrixDocument,
  organisationsDocument,
  planDocument,
  plansDocument,
  stagesDocument,
  targetGroupsDocument,
  themesDocument,
  yearDocument,
  yearsDocument,
} from './plan-data.schema'
import { comparisonDocument, reportsDocument } from './report-data.schema'

type Address = {
  /** Under `/api/v1`, as the folder of its route is called. */
  path: string
  query: readonly ParameterName[]
  /** What a JSON answer holds; null: nothing that is described here. */
  answer: z.ZodType | null
  /** The media type of the answer. */
  type: string
}

/**
 * Every address of the open data, by the name of what is asked. The routes answer by it, and the description for programs (OpenAPI) and
 * the page for people are made of it.
 */
export const addresses = {
  listPlans: { ...paths.listPlans, answer: plansDocument },
  getPlan: { ...paths.getPlan, answer: planDocument },
  listActions: { ...paths.listActions, answer: actionsDocument },
  getAction: { ...paths.getAction, answer: actionDocument },
  listFlagships: { ...paths.listFlagships, answer: flagshipsDocument },
  listGoals: { ...paths.listGoals, answer: goalsDocument },
  listTargetGroups: { ...paths.listTargetGroups, answer: targetGroupsDocument },
  listThemes: { ...paths.listThemes, answer: themesDocument },
  getMatrix: { ...paths.getMatrix, answer: matrixDocument },
  getMatrixTable: { ...paths.getMatrixTable, answer: null },
  listOrganisations: { ...paths.listOrganisations, answer: organisationsDocument },
  listObstacles: { ...paths.listObstacles, answer: obstaclesDocument },
  listDeliverables: { ...paths.listDeliverables, answer: deliverablesDocument },
  listStages: { ...paths.listStages, answer: stagesDocument },
  listIndicators: { ...paths.listIndicators, answer: indicatorsDocument },
  listYears: { ...paths.listYears, answer: yearsDocument },
  getYear: { ...paths.getYear, answer: yearDocument },
  compare: { ...paths.compare, answer: comparisonDocument },
  listReports: { ...paths.listReports, answer: reportsDocument },
  getYearWorkbook: { ...paths.getYearWorkbook, answer: null },
  getIndicatorsWorkbook: { ...paths.getIndicatorsWorkbook, answer: null },
  getEditionWorkbook: { ...paths.getEditionWorkbook, answer: null },
  getEdition: { ...paths.getEdition, answer: null },
  listChanges: { ...paths.listChanges, answer: changesDocument },
  getTable: { ...paths.getTable, answer: null },
  getDataPackage: { ...paths.getDataPackage, answer: null },
  getDataArchive: { ...paths.getDataArchive, answer: null },
  getCatalogue: { ...paths.getCatalogue, answer: null },
  getCatalogueTurtle: { ...paths.getCatalogueTurtle, answer: null },
  getPlanCatalogue: { ...paths.getPlanCatalogue, answer: null },
  getPlanCatalogueTurtle: { ...paths.getPlanCatalogueTurtle, answer: null },
  getDescription: { ...paths.getDescription, answer: null },
} as const satisfies Record<string, Address>

export type AddressName = keyof typeof addresses
export const addressNames = Object.keys(addresses) as AddressName[]

/** What a plan without a matrix has nothing at. */
export const matrixAddresses: readonly AddressName[] = addressNames.filter((name) => addresses[name].path.includes('/matrix'))
