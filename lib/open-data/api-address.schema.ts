import { z } from 'zod'
import { ObstacleKind } from '@/prisma/generated/enums'
import { locales } from '../locale'
import { obstacleShows } from '../obstacle/obstacle.rules'
import { actionNumber, editionNumber, slug, year } from '../params'
import { side } from '../report/year-comparison.schema'
import { listFields } from '../status/action-list.schema'
import { mostItems, usualItems } from './api-paging.rules'
import { tableNames } from './table.schema'

// What may be in an address of the open data. Each says in its description what is expected: a wrong value is answered with it, and
// the description for programs is as narrow as what is asked for here.

const kinds = Object.values(ObstacleKind).map((kind) => kind.toLowerCase())

/** Parameters after the question mark. */
export const parameters = {
  year: year.describe('A year has four digits, from 2000 to 2100.'),
  status: listFields.status.describe(
    'A state in lower case with hyphens, such as being-implemented, nothing-to-report or not-reported; or reported, closed or left-earlier.',
  ),
  flagship: listFields.flagship.describe('The letter of a flagship, or unknown.'),
  goal: listFields.goal.describe('The letter of a goal.'),
  group: listFields.group.describe('The code of a target group.'),
  theme: listFields.theme.describe('The code of a theme.'),
  organisation: listFields.organisation.describe('The code of an organisation that has any role on 31 December of the year.'),
  q: listFields.q.describe('Words that all occur in the number or the titles, at most 100 characters.'),
  kind: z.enum(kinds).describe(`One of: ${kinds.join(', ')}.`),
  show: z.enum(obstacleShows).describe('opened, resolved or open; together with a year.'),
  from: side.describe('The older year or edition: 2022, or 2022-1 for edition 1 of the report on it.'),
  to: side.describe('The newer year or edition: 2023, or 2023-1. Without both: the last two closed years.'),
  language: z.enum(locales).meta({ description: 'nl or en; Dutch without it.', default: 'nl' }),
  for: z
    .enum(['excel-nl'])
    .describe('excel-nl: as Excel in Dutch reads it, with a byte order mark, semicolons between cells and decimal commas.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(mostItems))
    .meta({ description: `How many items at most: a whole number from 1 to ${mostItems}.`, default: usualItems }),
  cursor: z
    .string()
    .regex(/^[\w-]{1,512}$/)
    .describe('What the address of the next page holds. Begin without one.'),
} as const

export type ParameterName = keyof typeof parameters

/** Parts of the path. */
export const pathParts = {
  plan: slug.describe('The name of the plan, such as lifelong-learning.'),
  number: actionNumber.describe('The printed number of the action.'),
  year: parameters.year,
  edition: editionNumber.describe('The number of the edition, from 1.'),
  file: z
    .enum(['csv-metadata.json', ...tableNames.flatMap((name) => [`${name}.csv`, `${name}.csv-metadata.json`])])
    .describe('A table such as actions.csv, its metadata such as actions.csv-metadata.json, or csv-metadata.json.'),
} as const

export type PathPart = keyof typeof pathParts

/** What went wrong (RFC 9457). */
export const problemDocument = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** The parameter that is wrong. */
  parameter: z.string().optional(),
  /** The hash of an edition that is no longer there. */
  sha256: z.string().optional(),
  /** The id under which the log says more. */
  reference: z.string().optional(),
})
