import { z } from 'zod'
import { repeated } from '../../fields'
import { importInput } from '../schema'
import { mostValues, valueLists } from './rules'

/** What was decided on values, column by column: the list, the value, and the code, nothing (`empty`), or a new organisation (`create`). */
export const valuesInput = importInput
  .extend({
    list: repeated(z.enum(valueLists)).pipe(z.array(z.enum(valueLists)).max(mostValues)),
    text: repeated(z.string().max(32_767)).pipe(z.array(z.string()).max(mostValues)),
    choice: repeated(z.string().max(100)).pipe(z.array(z.string()).max(mostValues)),
  })
  .transform(({ list, text, choice, ...input }) => ({
    ...input,
    decisions: list.flatMap((one, place) => {
      const said = choice[place] ?? ''
      const value = text[place] ?? ''
      return value === '' || said === '' ? [] : [{ list: one, text: value, choice: said, place }]
    }),
  }))
export type ValuesInput = z.output<typeof valuesInput>
