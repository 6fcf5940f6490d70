import type { AddressName } from '../../address/rules'

/** What the addresses are grouped by in the description for programs. */
export const tags = {
  plan: 'The plan itself: what it consists of, who carries it, and what it set out to reach.',
  progress: 'What happened year by year: states of actions, counts, comparisons and every public change.',
  reports: 'The annual reports, edition by edition, exactly as they were published.',
  files: 'The same facts as tables and workbooks.',
  description: 'What describes the addresses and the tables.',
} as const

type Operation = { tag: keyof typeof tags; description: string }

const paged = 'A list comes in pages: `next` and the Link header hold the address of the following one.'

/** What a programmer has to know of each address, beside its summary. */
export const operations: Record<AddressName, Operation> = {
  listPlans: { tag: 'plan', description: 'Where to begin: the plans of this installation and where each is described.' },
  getPlan: { tag: 'plan', description: 'Titles, flagships, public years and reports, each with the address that tells more.' },
  listActions: {
    tag: 'progress',
    description: `Without a status every action of the plan, also one that does not count in the year; with one exactly those that the list of the site shows. Without a year the newest public one that is closed. ${paged}`,
  },
  getAction: {
    tag: 'progress',
    description:
      'What was confirmed of one action in each public year, who carries it, what stands in its way, and its history. A number that it had earlier leads on.',
  },
  listFlagships: { tag: 'plan', description: 'Each flagship with its actions and, per public year, how many of them are in each state.' },
  listGoals: { tag: 'plan', description: 'Each goal of the compass with the numbers of its actions.' },
  listTargetGroups: { tag: 'plan', description: 'One axis of the matrix: each target group with the numbers of its actions.' },
  listThemes: { tag: 'plan', description: 'The other axis of the matrix: each theme with the numbers of its actions.' },
  getMatrix: { tag: 'plan', description: 'Every cell with its actions, also the empty ones. With a year only actions that count in it.' },
  getMatrixTable: {
    tag: 'files',
    description: 'One row per cell of the matrix; with a year also how many of its actions are in each state.',
  },
  listOrganisations: {
    tag: 'plan',
    description: `Each organisation with its names and roles of all times and the days they held. ${paged}`,
  },
  listObstacles: {
    tag: 'progress',
    description: `All obstacles of public years, by kind, or those that a year shows as opened, resolved or open: show and year are given together. ${paged}`,
  },
  listDeliverables: { tag: 'plan', description: `What the plan brought forth, and what it is tied to. ${paged}` },
  listStages: { tag: 'plan', description: "The stage of each year, by Cedefop's list." },
  listIndicators: {
    tag: 'plan',
    description: `A value is only comparable within its series: survey, reference window, population and area belong to it, and so does a target to its document. ${paged}`,
  },
  listYears: {
    tag: 'progress',
    description: 'What is recorded of each public year, beside what sources and editions printed; neither is made to fit the other.',
  },
  getYear: {
    tag: 'progress',
    description: 'Counts that add up to N, the actions that make up N, and the published totals with their sources.',
  },
  compare: {
    tag: 'progress',
    description:
      'Of every action from which state to which. Without from and to the last two closed years; one of them alone is completed with its neighbour.',
  },
  listReports: { tag: 'reports', description: `Every edition with its hash; of a withdrawn one the reason. ${paged}` },
  getEdition: {
    tag: 'reports',
    description:
      'Canonical JSON (RFC 8785) as it was hashed: `sha256sum` of this answer is the printed hash. A real edition never changes; one that was withdrawn answers 410.',
  },
  getYearWorkbook: {
    tag: 'files',
    description: 'The data of now: actions, counts and obstacles of a public year, and first what the file is.',
  },
  getIndicatorsWorkbook: {
    tag: 'files',
    description: 'The data of now: indicators, values with their basis, targets and sources, and first what the file is.',
  },
  getEditionWorkbook: { tag: 'files', description: 'The data as they were published in an edition that stands.' },
  listChanges: { tag: 'progress', description: `Every change between confirmed states of public years, the newest first. ${paged}` },
  getTable: { tag: 'files', description: 'A table as CSV (RFC 4180), or what its columns mean as CSV on the Web describes it.' },
  getDataPackage: {
    tag: 'description',
    description: 'Every table with its columns, keys, references, hash and length, for programs of Frictionless.',
  },
  getDataArchive: { tag: 'files', description: 'The data package with all its tables. The same data are the same bytes.' },
  getDescription: { tag: 'description', description: 'This document.' },
}
