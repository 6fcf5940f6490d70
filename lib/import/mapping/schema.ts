import { z } from 'zod'
import { valueLists } from '../value/rules'
import { historyFields, historyMarkFields, listFields } from './rules'

const field = z.enum([...new Set([...listFields, ...historyFields, ...historyMarkFields])])

export const storedDecisions = z.partialRecord(z.enum(valueLists), z.record(z.string(), z.string()))
export const storedMapping = z.object({
  headLine: z.number(),
  columns: z.partialRecord(field, z.number()),
  years: z.array(z.number()).optional(),
  values: storedDecisions.default({}),
})
export const storedHeadings = z.record(z.string(), z.union([field, z.literal('')]))
