import 'server-only'
import { readSheet } from 'read-excel-file/universal'
import { unpackWorkbook } from '../archive/queries'
import { storedArchive } from '../archive/rules'
import { type Table, unreadable } from '../rules'
import { firstSheet, tableOf } from './rules'

/** Parts that the texts of a sheet come from. */
const wanted = (sheet: string) => (name: string) =>
  name === sheet ||
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels)$/i.test(name)

/**
 * The first visible sheet of an XLSX workbook.
 * @throws RuleError for a workbook that is damaged, too large, or holds what a list never needs.
 */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  const { contents, sheets } = await unpackWorkbook(bytes)
  const { name, path } = firstSheet((part) => contents.get(part)?.toString() ?? null)
  const facts = sheets.get(path)
  if (!facts) throw unreadable('damaged')
  const keep = wanted(path)
  const archive = storedArchive([...contents].filter(([part]) => keep(part)))
  contents.clear()
  const data = await readSheet(archiveOf(archive), name, { trim: false }).catch(() => {
    throw unreadable('damaged')
  })
  const values = data.map((row) => row.map((value) => (typeof value === 'function' ? null : value)))
  return tableOf(name, values, facts)
}

/** Exactly these bytes, in a buffer of their own. */
const archiveOf = (bytes: Buffer): ArrayBuffer => {
  const own = new ArrayBuffer(bytes.length)
  new Uint8Array(own).set(bytes)
  return own
}
