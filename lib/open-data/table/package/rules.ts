import { getTranslator } from '../../../i18n'
import type { Terms } from '../../schema'
import { type Field, type FieldType, type TableName, tableNames, tableOf } from '../schema'
import { fieldWords } from '../word/rules'

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
export type FileFacts = { bytes: number; hash: string }

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
