import 'server-only'
import { catalogue } from '@/messages/catalogue'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { citeSource, planToRevise, recordRevision } from './plan-revision.commands'
import { difference, firstVersion, refuseStale } from './plan-revision.rules'
import { readWordsToRevise } from './words.queries'
import type { WordsInput } from './words.schema'
import { levelRows, stateRows, toldWords, twiceCalled } from './words-revision.rules'

/**
 * Says what the plan calls its levels and its states. What is left empty is called as Koers does. What a state counts as stays as it is, and
 * so do editions that were published.
 * @throws ForbiddenError; ConflictError with what is there; RuleError when nothing changed, and when two things would be called the
 * same.
 */
export function reviseWords(actor: Actor, { plan: slug, version, ...input }: WordsInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseWords', slug)
    const found = await readWordsToRevise(transaction, planId)
    if (found.version > 0) refuseStale(version, found, found.values)
    else if (version !== 0) throw new ConflictError({ version: 0 })
    const [named, said] = [levelRows(input), stateRows(input)]
    const twice = twiceCalled(named, said, catalogue)
    if (twice) throw new RuleError('words.twice', { word: twice.word }, twice.field)
    const source = await citeSource(transaction, planId, input)
    await write(transaction, planId, named, said)
    const change = difference(toldWords(levelRows(found.values), stateRows(found.values)), toldWords(named, said))
    const about = { kind: 'reviseWords', objectType: 'PlanWords', objectId: planId, planId } as const
    await recordRevision(transaction, actor, about, { change, reason: input.reason, source })
  })
}

async function write(
  transaction: Database,
  planId: string,
  named: ReturnType<typeof levelRows>,
  said: ReturnType<typeof stateRows>,
): Promise<void> {
  await transaction.planWords.upsert({
    where: { planId },
    create: { planId, version: firstVersion },
    update: { version: { increment: 1 } },
  })
  await transaction.levelName.deleteMany({ where: { planId } })
  await transaction.stateWords.deleteMany({ where: { planId } })
  await transaction.levelName.createMany({ data: named.map((row) => ({ planId, ...row })) })
  await transaction.stateWords.createMany({ data: said.map((row) => ({ planId, ...row })) })
}
