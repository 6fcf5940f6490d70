import 'server-only'
import { fileLimits, type Table, unreadable } from './rules'
import { readText } from './text/rules'
import { readWorkbook } from './workbook/queries'

const beginsWith = (bytes: Buffer, start: string) => bytes.subarray(0, start.length).toString('latin1') === start

/**
 * The first sheet of an uploaded file, as what its bytes say it is: an XLSX workbook or a CSV file. Its name is not looked at.
 * @throws RuleError, a sentence that says what to do, for every other file and for one that is too large or not safe to read.
 */
export async function readTable(bytes: Buffer): Promise<{ format: 'XLSX' | 'CSV'; table: Table }> {
  if (bytes.length === 0) throw unreadable('empty')
  if (bytes.length > fileLimits.bytes) throw unreadable('tooLarge', { most: fileLimits.bytes / 1024 / 1024 })
  if (beginsWith(bytes, 'PK\x03\x04')) return { format: 'XLSX', table: await readWorkbook(bytes) }
  // an old .xls, and also an .xlsx with a password
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0')) throw unreadable('oldOrProtected')
  if (isBinary(bytes)) throw unreadable('notATable')
  return { format: 'CSV', table: readText(bytes) }
}

/** Pictures, PDF and programs hold control signs that no text has; UTF-16 holds zeros, at every other place. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096)
  return beginsWith(bytes, '%PDF') || start.some((byte) => byte < 32 && ![0, 9, 10, 12, 13].includes(byte) && byte !== 27)
}
