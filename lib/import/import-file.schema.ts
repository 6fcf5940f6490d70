import { z } from 'zod'
import { emptyAsNull, repeated } from '../fields'
import { actionListFields, historyFields, historyMarkFields } from './column-mapping.rules'
import { noHeadLine } from './column-mapping-heading.rules'
import { encodings } from './encoding.rules'
import { importInput } from './import.schema'
import { mostValues, valueLists } from './imported-value.rules'
import { type DelimiterName, delimiters } from './text-file.rules'

const encoding = z.enum(encodings)
const delimiter = z.enum(Object.keys(delimiters) as [DelimiterName, ...DelimiterName[]])

/** The texts of a sheet as they are stored with an import. What was recognised is not known of those of the first versions. */
export const storedTable = z.object({
  sheet: z.string().nullable(),
  rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
  flaws: z.record(z.string(), z.enum(['formula', 'merged', 'errorValue'])),
  reading: z
    .object({ encoding: encoding.nullable(), delimiter: delimiter.nullable(), sheets: z.array(z.string()) })
    .default({ encoding: null, delimiter: null, sheets: [] }),
  notes: z.array(z.object({ key: z.string(), values: z.record(z.string(), z.string()) })).default([]),
})

const field = z.enum([...new Set([...actionListFields, ...historyFields, ...historyMarkFields])])

export const storedDecisions = z.partialRecord(z.enum(valueLists), z.record(z.string(), z.string()))
export const storedMapping = z.object({
  headLine: z.number(),
  columns: z.partialRecord(field, z.number()),
  years: z.array(z.number()).optional(),
  values: storedDecisions.default({}),
})
export const storedHeadings = z.record(z.string(), z.union([field, z.literal('')]))

/** How a file is to be read: what is left out is recognised again. */
export const readingInput = importInput.extend({
  encoding: emptyAsNull(encoding).optional(),
  delimiter: emptyAsNull(delimiter).optional(),
  /** The name on its tab. */
  sheet: emptyAsNull(z.string().max(100)).optional(),
  /** The row of the headings, as a spreadsheet counts; 0 for a file without them. */
  headLine: emptyAsNull(z.coerce.number().int().min(noHeadLine).max(1_048_576)).optional(),
})
export type ReadingInput = z.output<typeof readingInput>

/** What was decided on values, column by column: the list, the value, and the code, nothing (`empty`), or a new organisation (`create`). */
export const valuesInput = importInput
  .extend({
    list: repeated(z.enum(valueLists)).pipe(z.array(z.enum(valueLists)).max(mostValues)),
    text: repeated(z.string().max(32_767)).pipe(z.array(z.string()).max(mostValues)),
    choice: repeated(z.string().max(100)).pipe(z.array(z.string()).max(mostValues)),
  })
  .transform(({ list, text, choice, ...input }) => ({
    ...input,
    decisions: list.flatMap((one, index) => {
      const said = choice[index] ?? ''
      const value = text[index] ?? ''
      return value === '' || said === '' ? [] : [{ list: one, text: value, choice: said, place: index }]
    }),
  }))
export type ValuesInput = z.output<typeof valuesInput>
