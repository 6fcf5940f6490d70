import type { CountState } from '@/lib/status/rules'
import { StateMark } from '../state-mark'
import type { View } from './view'

/** Sign and word of a state; the word is the edition's own. */
export function StateWord({ view, state }: { view: View; state: CountState }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-base leading-tight">
      <StateMark state={state} />
      {view.state(state)}
    </span>
  )
}
