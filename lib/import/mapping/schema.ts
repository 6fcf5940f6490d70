import { z } from 'zod'
import { historyFields, historyMarkFields, listFields } from './rules'

const field = z.enum([...new Set([...listFields, ...historyFields, ...historyMarkFields])])

export const storedMapping = z.object({ headLine: z.number(), columns: z.partialRecord(field, z.number()) })
export const storedHeadings = z.record(z.string(), z.union([field, z.literal('')]))
