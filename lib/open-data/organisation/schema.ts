import { z } from 'zod'
import { code, confidence, day, number, role, text, tie } from '../../report/edition/vocabulary/schema'
import { label, next, sources, terms, url } from '../schema'

const period = { from: day.nullable(), until: day.nullable() }

export const organisation = z.strictObject({
  ...label,
  slug: code,
  /** Its names with the days they were valid, both included; null is open-ended. */
  names: z.array(z.strictObject({ ...label, name: text, abbreviation: z.string().nullable(), ...period })),
  /** The source's own word: government, employers, trade-union … */
  kind: z.string().nullable(),
  role: text,
  endedOn: day.nullable(),
  /** What the source says when it gives no day. */
  endedNote: text,
  succeeds: code.nullable(),
  /** Whether a source says so, or we read it so. */
  succeedsTie: tie.nullable(),
  succeededBy: z.array(code),
  confidence,
  sources,
  /** Null as long as no organisation of the plan has a role in an action: that is unknown, not none. */
  involvements: z.array(z.strictObject({ ...label, action: number, role, ...period })).nullable(),
  url,
})

export const organisationsDocument = z.strictObject({ ...terms.shape, organisations: z.array(organisation), next })

export type OpenOrganisation = z.infer<typeof organisation>
export type OrganisationsDocument = z.infer<typeof organisationsDocument>
