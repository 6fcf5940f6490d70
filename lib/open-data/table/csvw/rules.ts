import { getTranslator } from '../../../i18n'
import { type Locale, locales } from '../../../locale'
import type { Terms } from '../../schema'
import { type Field, type TableName, tableNames, tableOf } from '../schema'
import { fieldWords } from '../word/rules'

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
