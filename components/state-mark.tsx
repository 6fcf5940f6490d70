import { type CountState, stateToSlug } from '@/lib/status/rules'
import { stateIcon } from './state-display'
import { Icon } from './ui/icon'

/** The colour and the sign of a state, always beside its word. */
export function StateMark({ state }: { state: CountState }) {
  return (
    <span className={`state-mark state-${stateToSlug(state)}`}>
      <Icon name={stateIcon[state]} />
    </span>
  )
}
