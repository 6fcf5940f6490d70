import { z } from 'zod'
import { getTranslator } from '../i18n'
import { type AddressName, addresses, addressNames } from './api-address.rules'
import { type ParameterName, type PathPart, parameters, pathParts, problemDocument } from './api-address.schema'
import { licences } from './open-data.rules'
import { csvMetadata } from './table-package.rules'

/** What the addresses are grouped by in the description for programs. */
const tags = {
  plan: 'The plan itself: what it consists of, who is involved in it, and what it set out to reach.',
  progress: 'What happened year by year: states of actions, counts, comparisons and every public change.',
  reports: 'The annual reports, edition by edition, exactly as they were published.',
  files: 'The same facts as tables and workbooks.',
  description: 'Descriptions of the addresses and the tables.',
} as const

type Operation = { tag: keyof typeof tags; description: string }

const paged = 'A list comes in pages: `next` and the Link header hold the address of the following one.'

/** What a programmer has to know of each address, beside its summary. */
const operations: Record<AddressName, Operation> = {
  listPlans: { tag: 'plan', description: 'Where to begin: the plans of this installation and where each is described.' },
  getPlan: { tag: 'plan', description: 'Titles, flagships, public years and reports, each with the address that says more.' },
  listActions: {
    tag: 'progress',
    description: `Without a status every action of the plan, even one that does not count in the year; with one, exactly those that the list of the site shows. Without a year the newest public one that is closed. ${paged}`,
  },
  getAction: {
    tag: 'progress',
    description:
      'What was confirmed of one action in each public year, who is involved in it, what stands in its way, and its history. A number that it used to have redirects to it.',
  },
  listFlagships: { tag: 'plan', description: 'Each flagship with its actions and, per public year, how many of them are in each state.' },
  listGoals: { tag: 'plan', description: 'Each goal of the plan with the numbers of its actions.' },
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
  listDeliverables: { tag: 'plan', description: `What the plan produced, and what it is linked to. ${paged}` },
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
      'From which state to which every action went. Without from and to: the last two closed years; one of them alone is completed with its neighbour.',
  },
  listReports: { tag: 'reports', description: `Every edition with its hash; of a withdrawn one the reason. ${paged}` },
  getEdition: {
    tag: 'reports',
    description:
      'Canonical JSON (RFC 8785) as it was hashed: `sha256sum` of this answer is the printed hash. A real edition never changes; one that was withdrawn answers 410.',
  },
  getYearWorkbook: {
    tag: 'files',
    description: 'Current data: actions, counts and obstacles of a public year, and first what the file is.',
  },
  getIndicatorsWorkbook: {
    tag: 'files',
    description: 'Current data: indicators, values with their basis, targets and sources, and first what the file is.',
  },
  getEditionWorkbook: { tag: 'files', description: 'The data as they were published in an edition that was not withdrawn.' },
  listChanges: { tag: 'progress', description: `Every change between confirmed states of public years, the newest first. ${paged}` },
  getTable: { tag: 'files', description: 'A table as CSV (RFC 4180), or what its columns mean as CSV on the Web describes it.' },
  getDataPackage: {
    tag: 'description',
    description: 'Every table with its columns, keys, references, hash and length, for programs that read Frictionless.',
  },
  getDataArchive: { tag: 'files', description: 'The data package with all its tables. The same data are the same bytes.' },
  getCatalogue: {
    tag: 'description',
    description: 'Every data set of every plan, for portals that read DCAT-AP 3, as JSON-LD. No example is in it.',
  },
  getCatalogueTurtle: { tag: 'description', description: 'The same catalogue as Turtle.' },
  getPlanCatalogue: {
    tag: 'description',
    description: 'Every table and every edition of a plan as DCAT-AP 3 describes data sets, as JSON-LD.',
  },
  getPlanCatalogueTurtle: { tag: 'description', description: 'The same catalogue of a plan as Turtle.' },
  getDescription: { tag: 'description', description: 'This document.' },
}

const words = getTranslator('en', 'open-data')
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const nameOf = (name: AddressName) => `${name[0]?.toUpperCase()}${name.slice(1)}`

/** A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. @param io what goes in for a parameter, what comes out for an answer. */
function asJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}

/** A parameter is a text in an address, but whoever asks gives a number where the text is read as one. */
function parameterOf(name: string, where: 'query' | 'path', schema: z.ZodType) {
  const read = asJsonSchema(schema, 'output')
  const { description, ...rest } = read.type === 'integer' ? read : asJsonSchema(schema, 'input')
  return { name, in: where, required: where === 'path', description, schema: rest }
}

const problemOf = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } })
const tagged = { ETag: { description: 'Changes when the bytes of the answer change.', schema: { type: 'string' } } }
const linked = { Link: { description: 'rel="license", and rel="next" when there is a next page (RFC 8288).', schema: { type: 'string' } } }
const located = { Location: { description: 'The same under the number it has now.', schema: { type: 'string' } } }

/** What an address answers, by its media types. */
function contentOf(name: AddressName) {
  const { type, answer } = addresses[name]
  if (answer) return { [type]: { schema: ref(nameOf(name)) } }
  if (name === 'getTable') return { [type]: { schema: { type: 'string' } }, [csvMetadata]: { schema: { type: 'object' } } }
  if (type === 'application/json') return { [type]: { schema: { type: 'object' } } }
  return { [type]: type === 'text/csv' ? { schema: { type: 'string' } } : {} }
}

function operationOf(name: AddressName) {
  const { path, query } = addresses[name]
  const { tag, description } = operations[name]
  const parts = [...path.matchAll(/\[(\w+)\]/g)].map(([, part]) => part as PathPart)
  return {
    operationId: name,
    tags: [tag],
    summary: words(`address.${name}`),
    description,
    parameters: [
      ...parts.map((part) => parameterOf(part, 'path', pathParts[part])),
      ...query.map((parameter: ParameterName) => parameterOf(parameter, 'query', parameters[parameter])),
    ],
    responses: {
      200: { description: words(`address.${name}`), headers: { ...tagged, ...linked }, content: contentOf(name) },
      304: { description: 'Nothing changed since the answer whose tag was sent in If-None-Match.', headers: tagged },
      ...(name === 'getAction' && {
        307: { description: 'The action has another number now; this one may be given to another action.', headers: located },
        308: { description: 'The number is written in another way.', headers: located },
      }),
      ...(query.length > 0 && { 400: problemOf('`parameter` names what has a value that it cannot have, or came twice.') }),
      ...(parts.length > 0 && { 404: problemOf('There is nothing, or nothing public, at this address.') }),
      ...(name === 'getEdition' && { 410: problemOf('The edition was withdrawn; the reason and its hash are told.') }),
      429: {
        ...problemOf(words('limit')),
        headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
      },
      500: problemOf('Something failed; `reference` is the id under which the log says more.'),
      503: {
        ...problemOf('Too many others ask at the same moment.'),
        headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
      },
    },
  }
}

/** Every address of the open data for programs: OpenAPI 3.1, made of the schemas by which the addresses answer. */
export function openApi(origin: string) {
  const [first] = licences
  const schemas = addressNames.flatMap((name) => {
    const { answer } = addresses[name]
    return answer ? [[nameOf(name), asJsonSchema(answer, 'output')]] : []
  })
  return {
    openapi: '3.1.1',
    info: {
      title: 'Koers: open data',
      version: '1',
      description: `${words('apiDescription')} ${words('licenceChoice')}: ${licences.map(({ name, url }) => `${name} (${url})`).join(', ')}.`,
      ...(first && { license: first }),
    },
    servers: [{ url: `${origin}/api/v1` }],
    // everybody may read, and nobody has to say who they are
    security: [],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      addressNames.map((name) => [addresses[name].path.replaceAll(/\[(\w+)\]/g, '{$1}') || '/', { get: operationOf(name) }]),
    ),
    components: { schemas: { Problem: asJsonSchema(problemDocument, 'output'), ...Object.fromEntries(schemas) } },
  }
}
