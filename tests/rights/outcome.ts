import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'

/** Where Next would have sent the browser; the test puts it in the place of `redirect` and `notFound`. */
export class Sent extends Error {
  /** By this Next knows its own. */
  readonly digest = 'NEXT_REDIRECT'

  constructor(readonly to: string) {
    super(`sent to ${to}`)
  }
}

export type Outcome = 'done' | 'refused'

// "?after=" tells what was just done, and whoever is in goes onwards to their work; without either the sign-in page is a closed door
const isDoor = (address: string) => address === 'nowhere' || (/\/sign-in\b(?!\/onwards$)/.test(address) && !address.includes('after='))

/**
 * What became of a call: done, or refused in one of the ways in which Koers refuses.
 * @throws when it was neither: the entry does not call it validly, or something is broken.
 */
export async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return outcomeOfAnswer(await call())
  } catch (error) {
    if (error instanceof ForbiddenError) return 'refused'
    if (error instanceof Sent) return isDoor(error.to) ? 'refused' : 'done'
    if (error instanceof RuleError) throw new Error(`the rule ${error.key} stands in the way: call it so that only the right decides`)
    if (error instanceof ConflictError) throw new Error('somebody else saved first: call it with the version of the world')
    throw error
  }
}

function outcomeOfAnswer(answer: unknown): Outcome {
  if (answer === null) return 'refused'
  if (answer instanceof Response) {
    if ([401, 403, 404, 405].includes(answer.status)) return 'refused'
    if (answer.status >= 400) throw new Error(`answered ${answer.status}: call it validly`)
    return isDoor(answer.headers.get('location') ?? '') ? 'refused' : 'done'
  }
  if (typeof answer !== 'object' || answer === undefined) return 'done'
  if ('forbidden' in answer || 'signedOut' in answer) return 'refused'
  // whose role ended with the work in an archived plan hears of the archive instead
  if ('rule' in answer && isArchived(answer.rule)) return 'refused'
  if ('invalid' in answer || 'rule' in answer || 'conflict' in answer || 'failed' in answer)
    throw new Error(`not called validly: ${JSON.stringify(answer)}`)
  return 'done'
}

const isArchived = (rule: unknown): boolean => typeof rule === 'object' && rule !== null && 'key' in rule && rule.key === 'plan.archived'
