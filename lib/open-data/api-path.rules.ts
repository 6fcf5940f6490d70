type Path = {
  /** Under `/api/v1`, as the folder of its route is called. */
  path: string
  /** What may follow the question mark, each at most once. */
  query: readonly string[]
  /** The media type of the answer. */
  type: string
}

const json = 'application/json'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const paged = ['limit', 'cursor'] as const

/** Where each of the open data is, by the name of what is asked. Without what the answers hold: whoever stands in front of the routes needs only this. */
export const paths = {
  listPlans: { path: '', query: [], type: json },
  getPlan: { path: '/plans/[plan]', query: [], type: json },
  listActions: {
    path: '/plans/[plan]/actions',
    query: ['year', 'status', 'flagship', 'goal', 'group', 'theme', 'organisation', 'q', ...paged],
    type: json,
  },
  getAction: { path: '/plans/[plan]/actions/[number]', query: [], type: json },
  listFlagships: { path: '/plans/[plan]/flagships', query: [], type: json },
  listGoals: { path: '/plans/[plan]/goals', query: [], type: json },
  listTargetGroups: { path: '/plans/[plan]/target-groups', query: [], type: json },
  listThemes: { path: '/plans/[plan]/themes', query: [], type: json },
  getMatrix: { path: '/plans/[plan]/matrix', query: ['year'], type: json },
  getMatrixTable: { path: '/plans/[plan]/matrix.csv', query: ['year', 'for'], type: 'text/csv' },
  listOrganisations: { path: '/plans/[plan]/organisations', query: paged, type: json },
  listObstacles: { path: '/plans/[plan]/obstacles', query: ['kind', 'show', 'year', ...paged], type: json },
  listDeliverables: { path: '/plans/[plan]/deliverables', query: paged, type: json },
  listStages: { path: '/plans/[plan]/stages', query: [], type: json },
  listIndicators: { path: '/plans/[plan]/indicators', query: paged, type: json },
  listYears: { path: '/plans/[plan]/years', query: [], type: json },
  getYear: { path: '/plans/[plan]/years/[year]', query: [], type: json },
  compare: { path: '/plans/[plan]/compare', query: ['from', 'to'], type: json },
  listReports: { path: '/plans/[plan]/reports', query: paged, type: json },
  getYearWorkbook: { path: '/plans/[plan]/years/[year]/workbook.xlsx', query: ['language'], type: xlsx },
  getIndicatorsWorkbook: { path: '/plans/[plan]/indicators/workbook.xlsx', query: ['language'], type: xlsx },
  getEditionWorkbook: { path: '/plans/[plan]/reports/[year]/[edition]/workbook.xlsx', query: ['language'], type: xlsx },
  getEdition: { path: '/plans/[plan]/reports/[year]/[edition]', query: [], type: json },
  listChanges: { path: '/plans/[plan]/changes', query: paged, type: json },
  getTable: { path: '/plans/[plan]/tables/[file]', query: ['for'], type: 'text/csv' },
  getDataPackage: { path: '/plans/[plan]/datapackage.json', query: [], type: json },
  getDataArchive: { path: '/plans/[plan]/datapackage.zip', query: [], type: 'application/zip' },
  getCatalogue: { path: '/catalogue.jsonld', query: [], type: 'application/ld+json' },
  getCatalogueTurtle: { path: '/catalogue.ttl', query: [], type: 'text/turtle' },
  getPlanCatalogue: { path: '/plans/[plan]/catalogue.jsonld', query: [], type: 'application/ld+json' },
  getPlanCatalogueTurtle: { path: '/plans/[plan]/catalogue.ttl', query: [], type: 'text/turtle' },
  getDescription: { path: '/openapi.json', query: [], type: json },
} as const satisfies Record<string, Path>
