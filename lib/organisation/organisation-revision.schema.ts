import { z } from 'zod'
import { emptyAsNull, optionalDay, optionalText, repeated, version, whateverElseIsWrong } from '../fields'
import { slug } from '../params'
import { checkJustification, justification } from '../plan/plan-revision.schema'
import { kindOfWord } from './organisation-kind.rules'

/** A name of an organisation with the days on which it is valid, both included. */
export type NameOnDays = {
  nameNl: string
  nameEn: string | null
  abbreviation: string | null
  startsOn: string | null
  endsOn: string | null
}

const fields = {
  plan: slug,
  kind: optionalText(100).transform((kind) => kind && kindOfWord(kind)),
  roleNl: optionalText(1000),
  roleEn: optionalText(1000),
  endedOn: optionalDay,
  endedNote: optionalText(300),
  endedNoteNl: optionalText(300),
  succeeds: emptyAsNull(slug),
  // that a name which looks like that of another organisation is meant so
  different: repeated(z.literal('yes')).transform((said) => said.length > 0),
  // the names, column by column; a line without a Dutch name does not count
  nameNl: repeated(optionalText(300)),
  nameEn: repeated(optionalText(300)),
  abbreviation: repeated(optionalText(40)),
  startsOn: repeated(optionalDay),
  endsOn: repeated(optionalDay),
  ...justification,
}

type Columns = { nameNl: (string | null)[] } & Record<'nameEn' | 'abbreviation' | 'startsOn' | 'endsOn', (string | null)[]>

function check(input: Columns, context: z.RefinementCtx): void {
  const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (input.nameNl.every((name) => name === null)) problem(['nameNl', 0], 'required')
  input.nameNl.forEach((name, row) => {
    const [start, end] = [input.startsOn[row] ?? null, input.endsOn[row] ?? null]
    const more = input.nameEn[row] ?? input.abbreviation[row] ?? start ?? end
    if (name === null && more !== null && row > 0) problem(['nameNl', row], 'required')
    if (typeof start === 'string' && typeof end === 'string' && end < start) problem(['endsOn', row], 'endsBeforeStart')
  })
}

function withNames<I extends Columns>({ nameNl, nameEn, abbreviation, startsOn, endsOn, ...input }: I) {
  const at = (column: (string | null)[], row: number) => column[row] ?? null
  const names = nameNl.flatMap((name, row): NameOnDays[] => {
    if (name === null) return []
    const days = { startsOn: at(startsOn, row), endsOn: at(endsOn, row) }
    return [{ nameNl: name, nameEn: at(nameEn, row), abbreviation: at(abbreviation, row), ...days }]
  })
  return { ...input, names }
}

/** An organisation that is new in the plan. */
export const newOrganisationInput = z
  .strictObject(fields)
  .superRefine(checkJustification, whateverElseIsWrong)
  .superRefine(check, whateverElseIsWrong)
  .transform(withNames)

/** An organisation as it should be from now on. */
export const organisationInput = z
  .strictObject({ organisation: slug, version, ...fields })
  .superRefine(checkJustification, whateverElseIsWrong)
  .superRefine(check, whateverElseIsWrong)
  .transform(withNames)

export type NewOrganisationInput = z.output<typeof newOrganisationInput>
export type OrganisationInput = z.output<typeof organisationInput>
