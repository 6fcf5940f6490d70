import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { noWords, type PlanWords } from '../plan/words.rules'
import { currentRequestWords, setRequestWords } from '../web/current-request'

// The words of a plan are to what is said about it as the language is: whoever says something asks for neither, and nobody can forget to pass them
// on. They are set in the few places where a plan is found by its address, and where something is said about facts that carry words of their own.
const within = new AsyncLocalStorage<PlanWords>()

/** Says what `say` says in the words of a plan, whichever plan the request is about. */
export const inWordsOf = <T>({ words }: { words: PlanWords }, say: () => T): T => within.run(words, say)

/** From now on everything that this request is answered with is said in the words of this plan. */
export function speakOf<P extends { words: PlanWords } | null>(plan: P): P {
  if (plan) setRequestWords(plan.words)
  return plan
}

/** The words of the plan that is spoken of; those of Koers where it is none. */
export const wordsInUse = (): PlanWords => within.getStore() ?? currentRequestWords() ?? noWords
