import 'server-only'
import { unpackWorkbook } from '../archive/queries'
import { type ReadingChoice, type Table, unreadable } from '../rules'
import { readSheet } from '../sheet/rules'
import { type SheetPart, workbookParts } from './part/rules'
import { sharedStrings } from './string/rules'
import { numberLooks } from './style/rules'

/**
 * One sheet of an XLSX workbook: the one that was chosen, else the first visible one that holds a table.
 * @throws RuleError for a workbook that is damaged, too large, or holds what a list never needs.
 */
export async function readWorkbook(bytes: Buffer, chosen: ReadingChoice = {}): Promise<Table> {
  const contents = await unpackWorkbook(bytes)
  const part = (name: string) =>
    contents
      .get(name.toLowerCase())
      ?.toString()
      .replace(/^\ufeff/, '') ?? null
  const { sheets, strings, styles, epoch1904 } = workbookParts(part)
  const context = {
    strings: sharedStrings((strings && part(strings)) ?? ''),
    looks: numberLooks((styles && part(styles)) ?? ''),
    epoch1904,
  }
  const read = ({ name, path }: SheetPart): Table => {
    const xml = part(path)
    if (xml === null) throw unreadable('damaged')
    return { sheet: name, ...readSheet(xml, context), reading: { encoding: null, delimiter: null, sheets: sheets.map(({ name }) => name) } }
  }
  const visible = sheets.filter(({ visible }) => visible)
  if (chosen.sheet !== undefined) {
    const one = sheets.find(({ name }) => name === chosen.sheet)
    if (!one) throw unreadable('noSheet')
    return read(one)
  }
  // a workbook often begins with a page of explanation
  let first: Table | null = null
  for (const one of visible.length > 0 ? visible : sheets) {
    const table = read(one)
    if (isTable(table)) return table
    first ??= table
  }
  if (first === null) throw unreadable('noSheet')
  return first
}

const isTable = ({ rows }: Table) => rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length > 1
