import { getTranslator } from '../i18n'
import { type Locale, locales } from '../locale'
import { type CountState, countStates } from '../status/status.rules'
import type { Terms } from './open-data.schema'
import { type Field, type FieldType, type TableName, tableNames, tableOf } from './table.schema'

const languageColumn = new RegExp(`^(.+)_(${locales.join('|')})$`)

/** What is in a column: a text has a column per language, a state a column with how many actions are in it. */
function fieldWords(locale: Locale, name: string): string {
  const t = getTranslator(locale, 'open-data')
  const state = countStates.find((one: CountState) => one.toLowerCase() === name)
  if (state) return t('countOf', { state: getTranslator(locale, 'status')(`${state}.label`) })
  const [, text, language] = languageColumn.exec(name) ?? []
  return text && language ? `${t(`field.${text}` as 'field.code')} (${t(language as 'nl')})` : t(`field.${name}` as 'field.code')
}

const types: Record<FieldType, object> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'date', format: '%Y-%m-%d' },
  datetime: { type: 'datetime', format: 'default' },
}

/** In the words of the plan whose package it is. */
const words = () => getTranslator('en', 'open-data')

function fieldOf({ name, type, required, values }: Field) {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) }
  return { name, ...types[type], description: fieldWords('en', name), ...(Object.keys(constraints).length > 0 && { constraints }) }
}

function resourceOf(name: TableName, file: FileFacts | undefined) {
  const { fields, key } = tableOf(name)
  return {
    name: name.replaceAll('_', '-'),
    path: `tables/${name}.csv`,
    title: words()(`table.${name}`),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...file,
    schema: {
      fields: fields.map(fieldOf),
      missingValues: [''],
      primaryKey: key,
      foreignKeys: fields.flatMap(({ name: field, refers }) =>
        refers ? [{ fields: [field], reference: { resource: refers[0].replaceAll('_', '-'), fields: [refers[1]] } }] : [],
      ),
    },
  }
}

/** What a file is known by: its length in bytes, and their hash. */
type FileFacts = { bytes: number; hash: string }

/** The tables of a plan as a Frictionless data package: what each column holds, and which column of which table it names. */
export const dataPackage = ({ sample, plan, licences, attribution }: Terms, origin: string, files: ReadonlyMap<TableName, FileFacts>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: plan,
  title: attribution.en ?? attribution.nl ?? plan,
  description: words()('packageDescription'),
  homepage: `${origin}/en/${plan}/data`,
  /** Of an example: invented, never to be quoted. */
  sample,
  licenses: licences.map(({ name, url }) => ({ title: name, path: url })),
  sources: [{ title: attribution.nl ?? attribution.en ?? plan, path: `${origin}/nl/${plan}` }],
  resources: tableNames.map((name) => resourceOf(name, files.get(name))),
})

/** The media type of these descriptions. */
export const csvMetadata = 'application/csvm+json'

/** A sentence in both languages, as JSON-LD writes it. */
const inBoth = (sentence: (locale: Locale) => string) => locales.map((locale) => ({ '@value': sentence(locale), '@language': locale }))

const datatypeOf = ({ type, values }: Field) => {
  if (values) return { base: 'string', format: `^(${values.join('|')})$` }
  if (type === 'boolean') return { base: 'boolean', format: 'true|false' }
  return type === 'datetime' ? 'dateTime' : type
}

const columnOf = (field: Field) => ({
  name: field.name,
  titles: field.name,
  'dc:description': inBoth((locale) => fieldWords(locale, field.name)),
  datatype: datatypeOf(field),
  ...(field.required && { required: true }),
})

/** What a reader of one table must know. */
const described = (name: TableName, { licences, attribution, sample }: Terms) => ({
  url: `${name}.csv`,
  'dc:title': inBoth((locale) => getTranslator(locale, 'open-data')(`table.${name}`)),
  'dc:license': licences.map(({ url }) => ({ '@id': url })),
  'dc:rights': locales.flatMap((locale) => (attribution[locale] ? [{ '@value': attribution[locale], '@language': locale }] : [])),
  notes: [{ sample }],
})

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }]
const dialect = { header: true, delimiter: ',', encoding: 'utf-8' }

/** The metadata of one table (W3C, CSV on the Web). What it names in other tables is in the metadata of all of them. */
export function tableMetadata(name: TableName, terms: Terms) {
  const { fields, key } = tableOf(name)
  return { '@context': context, ...described(name, terms), dialect, tableSchema: { columns: fields.map(columnOf), primaryKey: key } }
}

/** The metadata of all tables together, with the columns by which they name each other. */
export const groupMetadata = (terms: Terms) => ({
  '@context': context,
  dialect,
  tables: tableNames.map((name) => {
    const { fields, key } = tableOf(name)
    const foreignKeys = fields.flatMap(({ name: field, refers }) =>
      refers ? [{ columnReference: field, reference: { resource: `${refers[0]}.csv`, columnReference: refers[1] } }] : [],
    )
    return { ...described(name, terms), tableSchema: { columns: fields.map(columnOf), primaryKey: key, foreignKeys } }
  }),
})
