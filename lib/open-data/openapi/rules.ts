import { z } from 'zod'
import { getTranslator } from '../../i18n'
import { type AddressName, addresses, addressNames } from '../address/rules'
import { type ParameterName, type PathPart, parameters, pathParts, problemDocument } from '../address/schema'
import { csvMetadata } from '../table/csvw/rules'
import { licences } from '../terms/rules'
import { operations, tags } from './operation/rules'

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
      ...(name === 'getAction' && { 308: { description: 'The action has another number now.', headers: located } }),
      ...(query.length > 0 && { 400: problemOf('`parameter` names what has a value that it cannot have, or came twice.') }),
      ...(parts.length > 0 && { 404: problemOf('There is nothing, or nothing public, at this address.') }),
      ...(name === 'getEdition' && { 410: problemOf('The edition was withdrawn; the reason and its hash are told.') }),
      429: {
        ...problemOf(words('limit')),
        headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
      },
      500: problemOf('Something failed; `reference` is the id under which the log tells more.'),
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
