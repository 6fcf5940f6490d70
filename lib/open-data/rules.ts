import type { CitedSource } from '../plan/source/rules'
import { editionTally } from '../report/edition/counts/rules'
import { asText } from '../report/edition/facts/rules'
import type { Ledger, LedgerAction } from '../status/ledger/rules'
import type { Standing } from './schema'

/** A source as open data cite it. */
export const citedAs = ({ datedOn, note, noteNl, ...source }: CitedSource) => ({ ...source, date: datedOn, note: asText(noteNl, note) })

/** How a choice of actions stands in each public year, the oldest first: counted as everywhere (rule 4). */
export const standingsOf = <A extends LedgerAction & { number: string }>(ledger: Ledger<A>, choice?: (action: A) => boolean): Standing[] =>
  ledger.years.map(({ year, closedAt }) => ({ year, provisional: closedAt === null, ...editionTally({ ledger, year }, choice) }))
