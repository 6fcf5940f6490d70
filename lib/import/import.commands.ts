import 'server-only'
import { createHash } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { ImportKind } from '@/prisma/generated/enums'
import { today } from '../dates'
import { db, patient } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { formatTime } from '../format'
import { rateLimit } from '../security/rate-limit'
import { requireRight } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { holdPlan } from '../year/year.queries'
import { applied } from './applied-import.schema'
import { fieldsOf, headingsOf, type Mapping, missingFields, suggestMapping, titleBeforeDescription } from './column-mapping.rules'
import { canConfirmImported, importEventOf, movedMark, refuseUnlessOpen, uploadSeconds, uploadsAllowed } from './import.rules'
import type { ApplyInput, ImportInput, MappingInput } from './import.schema'
import { compareImport, findUndoObstacle } from './import-comparison.queries'
import { canApply, countOutcomes, isWritten, type OutcomeCounts } from './import-difference.rules'
import { readRemembered, readTable } from './import-file.queries'
import { unreadable } from './import-file.rules'
import { storedMapping, storedTable } from './import-file.schema'
import { lockImport, lockImports, planToImport } from './import-lock.commands'
import { undoList, writeList } from './imported-actions.commands'
import { readListContext } from './imported-actions.queries'
import { undoHistory, writeHistory } from './imported-statuses.commands'
import { readHistoryContext } from './imported-statuses.queries'
import { addNamedOrganisations, removeUnusedOrganisations } from './imported-value.commands'

type Transaction = Prisma.TransactionClient

/**
 * Keeps an uploaded file with what its first sheet says. Changes nothing of the plan.
 * @returns the number of the import, for its address.
 * @throws ForbiddenError for anyone who may not import; RuleError, a sentence about the file, when it cannot be read safely, and when somebody
 * uploads too often.
 */
export async function uploadImport(actor: Actor, input: { plan: string; kind: ImportKind; name: string; bytes: Buffer }): Promise<number> {
  const { id: planId } = await planToImport(db, actor, 'uploadImport', input.plan)
  const until = await rateLimit('import', uploadsAllowed, uploadSeconds).count(actor.id)
  if (until) throw new RuleError('import.tooOften', { until: formatTime(until) })
  const { format, table } = await readTable(input.bytes)
  if (table.rows.length < 2) throw unreadable('noRows')
  const { kind, bytes } = input
  return db.$transaction(async (transaction) => {
    await lockImports(transaction, planId)
    const { headings, values } = await readRemembered(transaction, planId, kind)
    const last = await transaction.import.aggregate({ where: { planId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const row = await transaction.import.create({
      data: {
        planId,
        number,
        kind,
        fileName: input.name,
        format,
        file: Uint8Array.from(bytes),
        sha256,
        table,
        mapping: { ...suggestMapping(table, kind, headings), values },
        uploadedById: actor.id,
      },
      select: { id: true },
    })
    await recordEvent(transaction, {
      ...importEventOf(actor, planId, row.id),
      kind: 'uploadImport',
      after: { kind, fileName: input.name, sha256 },
    })
    return number
  }, patient)
}

/**
 * Says which column each field is in, and remembers it for the next file of this kind with the same headings.
 * @throws ForbiddenError; RuleError when it was applied or discarded already, or a column that is needed is not chosen, or one
 * that says of which plan a file of Koers is was left out.
 */
export function mapColumns(actor: Actor, input: MappingInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { plan, row } = await lockImport(transaction, actor, 'mapColumns', input)
    refuseUnlessOpen(row)
    const before = storedMapping.parse(row.mapping)
    const chosen: Mapping['columns'] = {}
    for (const field of fieldsOf[row.kind]) {
      const column = input[`column.${field}`]
      if (column !== undefined) chosen[field] = column
    }
    const columns = titleBeforeDescription(chosen, before.columns)
    const years = columns.year === undefined && columns.status === undefined ? before.years : undefined
    const mapping: Mapping = { headLine: before.headLine, columns, ...(years && { years }), values: before.values }
    const [missing] = missingFields(row.kind, mapping)
    if (missing) throw new RuleError('import.columnMissing', {}, `column.${missing}`)
    const twice = Object.entries(columns).find(([field, column]) =>
      Object.entries(columns).some(([other, same]) => other < field && same === column),
    )
    if (twice) throw new RuleError('import.columnTwice', {}, `column.${twice[0]}`)
    const table = storedTable.parse(row.table)
    const mark = movedMark(columns, table)
    if (mark) throw new RuleError('import.markStays', {}, `column.${mark}`)
    const key = { planId: plan.id, kind: row.kind }
    const headings = headingsOf(table, mapping)
    await transaction.importHeadings.upsert({
      where: { planId_kind: key },
      create: { ...key, headings },
      update: { headings },
    })
    await transaction.import.update({ where: { id: row.id }, data: { mapping, version: { increment: 1 } }, select: { id: true } })
    await recordEvent(transaction, { ...importEventOf(actor, plan.id, row.id), kind: 'mapColumns', before: before.columns, after: columns })
  }, patient)
}

/**
 * Writes every row of a dry run that says something new, or none: one transaction, one import of a plan at a time.
 * @param input `fingerprint` is of the dry run that the person saw. @returns how many rows did what.
 * @throws ForbiddenError; RuleError `import.changedMeanwhile` when what is stored is not what was compared any more, and when the file has
 * a wrong row, a conflict nobody decided on, or nothing to write.
 */
export function applyImport(actor: Actor, input: ApplyInput): Promise<OutcomeCounts> {
  return db.$transaction(async (transaction) => {
    const { plan, row } = await lockImport(transaction, actor, 'applyImport', input)
    refuseUnlessOpen(row)
    if (input.confirm && !canConfirmImported(actor, plan.id)) throw new ForbiddenError('confirmStatus')
    await lockPlan(transaction, plan.id)
    const compared = await compareImport(transaction, plan, row)
    if (compared.fingerprint !== input.fingerprint) throw new RuleError('import.changedMeanwhile')
    const counts = countOutcomes(compared.rows)
    if (counts.error > 0) throw new RuleError('import.hasErrors', { count: counts.error })
    if (!canApply(counts)) throw new RuleError('import.nothingToDo')
    if (counts.conflict > 0 && input.conflicts === null)
      throw new RuleError('import.chooseConflicts', { count: counts.conflict }, 'conflicts')
    const writing = { planId: plan.id, actor, today: today() }
    const added = await addOrganisations(transaction, actor, plan.id, compared, input.conflicts)
    const kept =
      compared.kind === 'ACTIONS'
        ? await writeList(
            transaction,
            writing,
            compared.rows.filter((one) => isWritten(one, input.conflicts)),
            compared.stored,
          )
        : await writeHistory(
            transaction,
            { ...writing, confirm: input.confirm },
            compared.rows.filter((one) => isWritten(one, input.conflicts)),
            compared.stored,
          )
    await transaction.import.update({
      where: { id: row.id },
      data: { appliedAt: new Date(), appliedById: actor.id, counts, applied: { ...kept, organisations: added }, version: { increment: 1 } },
      select: { id: true },
    })
    const after = { ...counts, kind: row.kind, conflicts: input.conflicts, confirmed: input.confirm }
    await recordEvent(transaction, { ...importEventOf(actor, plan.id, row.id), kind: 'applyImport', after })
    return counts
  }, patient)
}

/**
 * Takes an applied import back, until something was built on it.
 * @throws ForbiddenError; RuleError with what was built on it, or when it was not applied.
 */
export function undoImport(actor: Actor, input: ImportInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { plan, row } = await lockImport(transaction, actor, 'undoImport', input)
    if (!row.appliedAt || row.undoneAt) throw new RuleError('import.notApplied')
    await lockPlan(transaction, plan.id)
    const kept = applied.parse(row.applied)
    const obstacle = await findUndoObstacle(transaction, kept, row.appliedAt)
    if (obstacle) throw new RuleError(obstacle.key, obstacle.values)
    const writing = { planId: plan.id, actor }
    if (kept.kind === 'ACTIONS') await undoList(transaction, writing, kept, await readListContext(transaction, plan, today()))
    else await undoHistory(transaction, writing, kept, await readHistoryContext(transaction, plan))
    await removeUnusedOrganisations(transaction, kept.organisations)
    await transaction.import.update({
      where: { id: row.id },
      data: { undoneAt: new Date(), undoneById: actor.id, version: { increment: 1 } },
      select: { id: true },
    })
    await recordEvent(transaction, {
      ...importEventOf(actor, plan.id, row.id),
      kind: 'undoImport',
      before: { applied: true },
      after: { applied: false },
    })
  }, patient)
}

/** Decides for good that a file is not applied; it is kept. @throws ForbiddenError; RuleError unless it is open. */
export function discardImport(actor: Actor, input: ImportInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { plan, row } = await lockImport(transaction, actor, 'discardImport', input)
    refuseUnlessOpen(row)
    const data = { discardedAt: new Date(), discardedById: actor.id, version: { increment: 1 } }
    await transaction.import.update({ where: { id: row.id }, data, select: { id: true } })
    const about = importEventOf(actor, plan.id, row.id)
    await recordEvent(transaction, { ...about, kind: 'discardImport', before: { discarded: false }, after: { discarded: true } })
  }, patient)
}

type Compared = Awaited<ReturnType<typeof compareImport>>

/** Adds the organisations that rows to be written name. @returns their ids. @throws ForbiddenError for anyone who may not add organisations. */
async function addOrganisations(
  transaction: Transaction,
  actor: Actor,
  planId: string,
  { rows, stored }: Compared,
  conflicts: ApplyInput['conflicts'],
): Promise<string[]> {
  const named = new Set(
    rows
      .filter((one) => isWritten(one, conflicts))
      .flatMap(({ values }) => ('leads' in values ? [...values.leads, ...values.partners] : [values.successorOrganisation])),
  )
  const added = stored.added.filter(({ slug }) => named.has(slug))
  if (added.length > 0) requireRight(actor, 'addOrganisation', { planId })
  const ids = await addNamedOrganisations(transaction, { planId, actor }, added)
  for (const [slug, id] of ids) stored.ids.organisations.set(slug, id)
  return [...ids.values()]
}

/** Keeps the years and the actions of a plan as they are: anyone who is saving an entry or an action is waited for, and waits. In the order of `holdPlan`. */
async function lockPlan(transaction: Transaction, planId: string) {
  await transaction.$queryRaw`SELECT year FROM reporting_years WHERE plan_id = ${planId}::uuid ORDER BY year FOR NO KEY UPDATE`
  await holdPlan(transaction, planId)
  await transaction.$queryRaw`SELECT id FROM actions WHERE plan_id = ${planId}::uuid ORDER BY id FOR NO KEY UPDATE`
}
