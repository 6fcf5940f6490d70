import { type CountState, stateToSlug } from '@/lib/status/rules'
import type { View } from './view'

/** Sign and word of a state; the word is the edition's own. */
export function StateWord({ view, state }: { view: View; state: CountState }) {
  return <span className={`state-tag state-${stateToSlug(state)}`}>{view.state(state)}</span>
}
