import 'server-only'
import { type Database, db, patient } from '../db'
import { ConflictError, RuleError } from '../errors'
import { recordEvents } from '../event/event.commands'
import type { EventObject } from '../event/event.rules'
import type { Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type KeptPart, readKeptParts, tableOf } from './part.queries'
import { mostParts, type PartKind, type ReadPart, readParts } from './part.rules'
import { recordRevision } from './plan-revision.commands'
import { difference } from './plan-revision.rules'
import { holdPlanToSetUp } from './setup.queries'
import { refuseWithoutReason } from './setup.rules'
import type { NewPartsInput, PartInput, RemovedPartInput } from './setup.schema'

const nouns: Record<PartKind, EventObject> = {
  goals: 'Goal',
  flagships: 'Flagship',
  'target-groups': 'TargetGroup',
  themes: 'Theme',
  actions: 'Action',
}

/**
 * Adds goals, flagships, target groups, themes or actions to a plan, after those it has: all of them or none.
 * @returns how many.
 * @throws ForbiddenError; RuleError when a line cannot be read or is of something the plan has, and without a reason once the plan is public.
 */
export function addParts(actor: Actor, { plan: slug, kind, text, reason }: Omit<NewPartsInput, 'decision'>): Promise<number> {
  return db.$transaction(async (transaction) => {
    const plan = await holdPlanToSetUp(transaction, actor, 'addParts', slug)
    const known = await readKeptParts(transaction, plan.id, kind)
    const { parts, problems } = readParts(kind, text, known)
    if (problems.length > 0) throw new RuleError('part.problems', { count: String(problems.length) }, 'text')
    if (parts.length === 0) throw new RuleError('part.nothing', {}, 'text')
    if (known.length + parts.length > mostParts) throw new RuleError('part.tooMany', { most: String(mostParts) }, 'text')
    refuseWithoutReason(plan, reason)
    const last = known.at(-1)?.position ?? 0
    const made = await insert(transaction, plan.id, kind, parts, last)
    const batchId = crypto.randomUUID()
    await recordEvents(
      transaction,
      parts.map(({ code, nl, en }) => {
        const objectId = made.get(code) ?? ''
        const action = kind === 'actions' ? { actionId: objectId } : {}
        const about = { planId: plan.id, actorId: actor.id, objectType: nouns[kind], objectId, ...action }
        return { ...about, kind: 'addParts' as const, after: valuesOf(kind, { code, nl, en }), reason, batchId }
      }),
    )
    return parts.length
  }, patient)
}

/** A part as its events name it. */
const valuesOf = (kind: PartKind, { code, nl, en }: Pick<ReadPart, 'code' | 'nl' | 'en'>) => {
  if (kind === 'actions') return { number: code, titleNl: nl, titleEn: en }
  return kind === 'flagships' ? { code, titleNl: nl, titleEn: en } : { code, nameNl: nl, nameEn: en }
}

async function insert(
  transaction: Database,
  planId: string,
  kind: PartKind,
  parts: ReadPart[],
  last: number,
): Promise<Map<string, string>> {
  const rows = parts.map((part, index) => ({ ...part, planId, position: last + index + 1 }))
  const select = { id: true, code: true } as const
  const byCode = (made: { id: string; code: string }[]) => new Map(made.map(({ id, code }) => [code, id]))
  if (kind === 'actions') {
    const data = rows.map(({ code, nl, en, position }) => {
      return { planId, number: code, position, titleNl: nl, titleEn: en, titleStatus: 'OFFICIAL' as const }
    })
    const made = await transaction.action.createManyAndReturn({ data, select: { id: true, number: true } })
    return new Map(made.map(({ id, number }) => [number, id]))
  }
  if (kind === 'flagships') {
    const data = rows.map(({ code, nl, en, position }) => ({ planId, code, position, titleNl: nl, titleEn: en }))
    return byCode(await transaction.flagship.createManyAndReturn({ data, select }))
  }
  if (kind === 'goals') {
    const data = rows.map(({ code, nl, en, position }) => ({ planId, code, position, nameNl: nl, nameEn: en }))
    return byCode(await transaction.goal.createManyAndReturn({ data, select }))
  }
  const data = rows.map(({ code, nl, en, position }) => ({ planId, code, position, nameNl: nl ?? '', nameEn: en }))
  return byCode(
    kind === 'themes'
      ? await transaction.theme.createManyAndReturn({ data, select })
      : await transaction.targetGroup.createManyAndReturn({ data, select }),
  )
}

type PartAddress = Pick<PartInput, 'plan' | 'kind' | 'code' | 'version'>

/** A part that is about to be changed, with all of its kind. @throws ForbiddenError; RuleError `part.unknown`; ConflictError with what is there. */
async function holdPart(transaction: Database, actor: Actor, verb: Verb, { plan: slug, kind, code, version }: PartAddress) {
  const plan = await holdPlanToSetUp(transaction, actor, verb, slug)
  const all = await readKeptParts(transaction, plan.id, kind)
  const index = all.findIndex((part) => part.code === code)
  const part = all[index]
  if (!part) throw new RuleError('part.unknown')
  if (part.version !== version) throw new ConflictError({ ...part, position: index + 1 })
  return { plan, all, part, place: index }
}

/**
 * Gives a part another name, or another place in its order. An action keeps its name here: the form about it has more to say.
 * @throws ForbiddenError; ConflictError with what is there; RuleError when nothing changed, for a name that is missing, and without a
 * reason once the plan is public.
 */
export function revisePart(actor: Actor, input: PartInput): Promise<void> {
  const { kind, nl, en, workingNl, workingEn, reason } = input
  return db.$transaction(async (transaction) => {
    const { plan, all, part, place } = await holdPart(transaction, actor, 'revisePart', input)
    const named = (nl ?? en ?? (kind === 'flagships' ? (workingNl ?? workingEn) : null)) !== null
    if (!named || (nl === null && (kind === 'target-groups' || kind === 'themes'))) throw new RuleError('part.noName', {}, 'nl')
    const position = Math.min(input.position, all.length)
    const working = kind === 'flagships' ? { workingTitleNl: workingNl, workingTitleEn: workingEn } : {}
    const workingBefore = kind === 'flagships' ? { workingTitleNl: part.workingNl, workingTitleEn: part.workingEn } : {}
    const change = difference(
      { ...valuesOf(kind, part), ...workingBefore, position: place + 1 },
      { ...valuesOf(kind, { code: part.code, nl, en }), ...working, position },
    )
    if (change) refuseWithoutReason(plan, reason)
    await rename(transaction, kind, part, { nl, en, workingNl, workingEn })
    if (position !== place + 1) await reorder(transaction, kind, all, place, position - 1)
    const action = kind === 'actions' ? { actionId: part.id } : {}
    const about = { kind: 'revisePart', objectType: nouns[kind], objectId: part.id, planId: plan.id, ...action } as const
    await recordRevision(transaction, actor, about, { change, reason, source: null })
  })
}

type Names = Pick<KeptPart, 'nl' | 'en' | 'workingNl' | 'workingEn'>

async function rename(transaction: Database, kind: PartKind, { id }: KeptPart, { nl, en, workingNl, workingEn }: Names): Promise<void> {
  const [where, version, select] = [{ id }, { increment: 1 }, { id: true }] as const
  const titles = { titleNl: nl, titleEn: en }
  if (kind === 'goals') await transaction.goal.update({ where, data: { nameNl: nl, nameEn: en, version }, select })
  if (kind === 'flagships')
    await transaction.flagship.update({ where, data: { ...titles, workingTitleNl: workingNl, workingTitleEn: workingEn, version }, select })
  if (kind === 'target-groups') await transaction.targetGroup.update({ where, data: { nameNl: nl ?? '', nameEn: en, version }, select })
  if (kind === 'themes') await transaction.theme.update({ where, data: { nameNl: nl ?? '', nameEn: en, version }, select })
  if (kind === 'actions') await transaction.action.update({ where, data: { ...titles, version }, select })
}

/** Puts one in another place; those that move along count as changed, so that nothing moves them back. */
async function reorder(transaction: Database, kind: PartKind, all: KeptPart[], from: number, to: number): Promise<void> {
  const order = all.map(({ id }) => id)
  order.splice(to, 0, ...order.splice(from, 1))
  await transaction.$executeRaw`
    UPDATE ${tableOf(kind)} x SET position = r.place, version = x.version + (CASE WHEN x.id = ${all[from]?.id}::uuid THEN 0 ELSE 1 END)
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS r(id, place) WHERE x.id = r.id AND x.position <> r.place`
}

/**
 * Removes a part that nothing refers to. An action only goes while its plan is in preparation: later it is closed.
 * @throws ForbiddenError; ConflictError with what is there; RuleError while something refers to it, without a reason once the plan is
 * public, and for an action of a public plan.
 */
export function removePart(actor: Actor, input: RemovedPartInput): Promise<void> {
  const { kind, reason } = input
  return db.$transaction(async (transaction) => {
    const { plan, part } = await holdPart(transaction, actor, 'removePart', input)
    if (kind === 'actions' && plan.publishedAt !== null) throw new RuleError('part.actionStays')
    if (part.used > 0) throw new RuleError(kind === 'actions' ? 'part.usedInYears' : 'part.used', { count: part.used })
    if (part.usedElsewhere > 0) throw new RuleError('part.usedElsewhere', { count: part.usedElsewhere })
    refuseWithoutReason(plan, reason)
    await transaction.$executeRaw`DELETE FROM ${tableOf(kind)} WHERE id = ${part.id}::uuid`
    const about = { planId: plan.id, actorId: actor.id, objectType: nouns[kind], objectId: part.id }
    await recordEvents(transaction, [{ ...about, kind: 'removePart', before: valuesOf(kind, part), reason }])
  })
}
