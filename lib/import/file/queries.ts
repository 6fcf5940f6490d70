import 'server-only'
import { withGarbledWords, withOwnColumns } from './repair/rules'
import { fileLimits, type ReadingChoice, type Table, unreadable } from './rules'
import { readText } from './text/rules'
import { readWorkbook } from './workbook/queries'

const beginsWith = (bytes: Buffer, start: string) => bytes.subarray(0, start.length).toString('latin1') === start

/**
 * One sheet of an uploaded file, as what its bytes say it is: an XLSX workbook or a CSV file. Its name is not looked at.
 * @param chosen what somebody said about the file; the rest is recognised.
 * @throws RuleError, a sentence that says what to do, for every other file and for one that is too large or not safe to read.
 */
export async function readTable(bytes: Buffer, chosen: ReadingChoice = {}): Promise<{ format: 'XLSX' | 'CSV'; table: Table }> {
  if (bytes.length === 0) throw unreadable('empty')
  if (bytes.length > fileLimits.bytes) throw unreadable('tooLarge', { most: fileLimits.bytes / 1024 / 1024 })
  if (beginsWith(bytes, 'PK\x03\x04')) return { format: 'XLSX', table: repaired(await readWorkbook(bytes, chosen), chosen) }
  // an old .xls, and also an .xlsx with a password
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0')) throw unreadable('oldOrProtected')
  if (isBinary(bytes)) throw unreadable('notATable')
  return { format: 'CSV', table: repaired(readText(bytes, chosen), chosen) }
}

const repaired = (table: Table, { delimiter }: ReadingChoice) => withGarbledWords(withOwnColumns(table, delimiter))

/** PDF, pictures, other archives; pages of the web and the XML of older spreadsheets, which some programs call `.xls`. */
const others = ['%PDF', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', 'Rar!', '7z\xbc\xaf']
/** Beginnings of texts that are no lists, in small letters; a page of the web may begin with empty lines. */
const otherTexts = /^\s*(?:\{\\rtf|<\?xml|<!--|<!doctype|<html|<head|<meta|<body|<table|[[{]\s*["{[]|mime-version:)/

/** What is no text holds many control signs; a text holds one now and then, and UTF-16 holds zeros at every other place. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096)
  const controls = start.filter((byte) => byte < 32 && ![0, 9, 10, 11, 12, 13].includes(byte)).length
  const text = start.toString('latin1').replace(/^ï»¿/, '').toLowerCase()
  return others.some((mark) => beginsWith(bytes, mark)) || otherTexts.test(text) || controls > start.length / 50
}
