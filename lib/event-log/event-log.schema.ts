import { z } from 'zod'
import { eventKinds, eventObjects } from '../event/event.rules'
import { actionNumber, year } from '../params'

/** What one address of the event log asks for; null means no condition. */
export type LogQuery = {
  person: string | null
  object: (typeof eventObjects)[number] | null
  action: string | null
  year: number | null
  kind: (typeof eventKinds)[number] | null
  /** Only what happened before the event with this number: the next page. */
  before: bigint | null
}

const fields: { [F in keyof LogQuery]: z.ZodType<NonNullable<LogQuery[F]>, string> } = {
  person: z.uuid(),
  object: z.enum(eventObjects),
  action: actionNumber,
  year,
  kind: z.enum(eventKinds),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
}

/** Reads the query of an address; what cannot be a condition is ignored. */
export function parseLogQuery(search: Record<string, string | string[] | undefined>): LogQuery {
  const read = <F extends keyof LogQuery>(name: F): LogQuery[F] | null => fields[name].safeParse(search[name]).data ?? null
  return {
    person: read('person'),
    object: read('object'),
    action: read('action'),
    year: read('year'),
    kind: read('kind'),
    before: read('before'),
  }
}
