import { z } from 'zod'

/** The texts of a sheet as they are stored with an import. */
export const storedTable = z.object({
  sheet: z.string().nullable(),
  rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
  flaws: z.record(z.string(), z.enum(['formula', 'merged', 'errorValue'])),
})
