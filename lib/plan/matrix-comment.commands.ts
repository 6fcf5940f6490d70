import 'server-only'
import { db } from '../db'
import { ConflictError, RuleError } from '../errors'
import type { Actor } from '../user/user.rules'
import { readCell, readCellComment } from './matrix.queries'
import type { CellCommentInput } from './matrix-comment.schema'
import { citeSource, planToRevise, recordRevision } from './plan-revision.commands'
import { citing, difference, refuseStale, withdrawnAtOf } from './plan-revision.rules'

/**
 * Says something of a cell of the matrix, such as why it is empty; changes that, or withdraws it: then no page shows it.
 * @throws ForbiddenError; ConflictError with what is stored; RuleError for a cell that the plan does not have, and when nothing changed.
 */
export function reviseCellComment(actor: Actor, input: CellCommentInput): Promise<void> {
  const { plan: slug, group, theme, version, about, textNl, textEn, validity } = input
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseCellComment', slug)
    const cell = await readCell(transaction, planId, group, theme)
    if (!cell) throw new RuleError('revision.unknownChoice')
    const place = { targetGroupId: cell.targetGroup.id, themeId: cell.theme.id }
    const found = await readCellComment(transaction, place.targetGroupId, place.themeId)
    if (found) refuseStale(version, found, found.values)
    if (!found && version !== 0) throw new ConflictError({ version: 0 })
    const source = await citeSource(transaction, planId, input)
    const said = { about, textNl, textEn, withdrawnAt: withdrawnAtOf(validity, found) }
    const { id } = await transaction.cellComment.upsert({
      where: { targetGroupId_themeId: place },
      create: { planId, ...place, ...said, sources: citing(source) },
      update: { ...said, version: { increment: 1 }, sources: citing(source) },
      select: { id: true },
    })
    const change = difference(
      found?.values ?? {},
      // the first event says which cell it is about; the history of a cell needs no more
      { ...(found ? {} : { group, theme }), about, textNl, textEn, validity },
    )
    const event = { kind: 'reviseCellComment', objectType: 'CellComment', objectId: id, planId } as const
    await recordRevision(transaction, actor, event, { change, reason: input.reason, source })
  })
}
