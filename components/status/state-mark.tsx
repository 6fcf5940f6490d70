import { type CountState, stateToSlug } from '@/lib/status/status.rules'

/** The colour and the sign of a state, always beside its word. Both are drawn by `app/status.css`. */
export function StateMark({ state }: { state: CountState }) {
  return <span className={`state-mark state-${stateToSlug(state)}`} />
}
