import { z } from 'zod'
import { type DelimiterName, delimiters } from './delimiter/rules'
import { encodings } from './encoding/rules'

export const encoding = z.enum(encodings)
export const delimiter = z.enum(Object.keys(delimiters) as [DelimiterName, ...DelimiterName[]])

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
