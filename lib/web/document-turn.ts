import 'server-only'
import { turns } from './turns'

// Documents of one edition at a time: what it takes to make them is bounded, however many ask.
const { inTurn } = turns(1, 50)

/** @throws when too many wait already. */
export async function inTurnForDocuments<T extends object>(work: () => Promise<T>): Promise<T> {
  const done = await inTurn(work)
  if (typeof done === 'string') throw new Error('too many documents are being made')
  return done
}
