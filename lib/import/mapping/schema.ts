import { z } from 'zod'
import { historyFields, listFields, markFields } from './rules'

const field = z.enum([...new Set([...listFields, ...historyFields, ...markFields])])

export const storedMapping = z.object({ headLine: z.number(), columns: z.partialRecord(field, z.number()) })
export const storedHeadings = z.record(z.string(), z.union([field, z.literal('')]))
