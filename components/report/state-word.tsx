import type { View } from '@/lib/report/edition-view.rules'
import { type CountState, stateToSlug } from '@/lib/status/status.rules'

/** Sign and word of a state; the word is the edition's own. */
export function StateWord({ view, state }: { view: View; state: CountState }) {
  return <span className={`state-tag state-${stateToSlug(state)}`}>{view.state(state)}</span>
}
