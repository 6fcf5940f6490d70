import { z } from 'zod'
import { emptyAsNull } from '../../fields'
import { delimiter, encoding } from '../file/schema'
import { noHeadLine } from '../mapping/heading/rules'
import { importInput } from '../schema'

/** How a file is to be read: what is left out is recognised anew. */
export const readingInput = importInput.extend({
  encoding: emptyAsNull(encoding).optional(),
  delimiter: emptyAsNull(delimiter).optional(),
  /** The name on its tab. */
  sheet: emptyAsNull(z.string().max(100)).optional(),
  /** The row of the headings, as a spreadsheet counts; 0 for a file without them. */
  headLine: emptyAsNull(z.coerce.number().int().min(noHeadLine).max(1_048_576)).optional(),
})
export type ReadingInput = z.output<typeof readingInput>
