import 'server-only'
import { db, patient } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import type { Actor } from '../user/user.rules'
import { suggestMapping } from './column-mapping.rules'
import { headRows, noHeadLine } from './column-mapping-heading.rules'
import { importEventOf, refuseUnlessOpen } from './import.rules'
import { readRemembered, readTable } from './import-file.queries'
import type { ReadingChoice } from './import-file.rules'
import { type ReadingInput, storedMapping, storedTable } from './import-file.schema'
import { lockImport } from './import-lock.commands'

/**
 * Reads an uploaded file again, as somebody says that it is meant: its encoding, the sign between its cells, its sheet, the row of its
 * headings. The columns are recognised again; what was decided on values stays.
 * @throws ForbiddenError; RuleError when it was applied or discarded already, when it cannot be read so, and for a row it does not have.
 */
export function readImportAgain(actor: Actor, input: ReadingInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { plan, row } = await lockImport(transaction, actor, 'readImportAgain', input)
    refuseUnlessOpen(row)
    const shown = storedTable.parse(row.table)
    const before = storedMapping.parse(row.mapping)
    const chosen: ReadingChoice = {
      ...(input.encoding && { encoding: input.encoding }),
      ...(input.delimiter && { delimiter: input.delimiter }),
      ...(input.sheet && { sheet: input.sheet }),
    }
    const { table } = await readTable(Buffer.from(row.file), chosen)
    const same =
      table.sheet === shown.sheet &&
      table.reading.encoding === shown.reading.encoding &&
      table.reading.delimiter === shown.reading.delimiter
    // the row that was shown belongs to the file as it was read before
    const headLine = same || input.headLine !== before.headLine ? (input.headLine ?? null) : null
    if (headLine !== null && headLine !== noHeadLine && !headRows(table).some(({ line }) => line === headLine))
      throw new RuleError('import.noSuchRow', {}, 'headLine')
    const { headings } = await readRemembered(transaction, plan.id, row.kind)
    const mapping = { ...suggestMapping(table, row.kind, headings, headLine), values: before.values }
    await transaction.import.update({ where: { id: row.id }, data: { table, mapping, version: { increment: 1 } }, select: { id: true } })
    await recordEvent(transaction, {
      ...importEventOf(actor, plan.id, row.id),
      kind: 'readImportAgain',
      before: { ...readAs(shown), headLine: before.headLine },
      after: { ...readAs(table), headLine: mapping.headLine },
    })
  }, patient)
}

const readAs = ({ sheet, reading: { encoding, delimiter } }: ReturnType<typeof storedTable.parse>) => ({ sheet, encoding, delimiter })
